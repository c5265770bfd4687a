package dev.astra.http.exchange;

import dev.astra.domain.error.Failure;
import dev.astra.http.problem.HttpError;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Lets only so many requests in at once. The others are told to come again, at once and without any work. */
public final class Admission implements Handler<RoutingContext> {
    private static final String PLACE = "astra.place";

    private final Semaphore free;

    public Admission(int most) {
        this.free = new Semaphore(most);
    }

    @Override
    public void handle(RoutingContext context) {
        if (!free.tryAcquire()) {
            context.fail(Failure.of(HttpError.BUSY, "The request was not taken", "too many others are being worked on")
                    .next("Send it again in a few seconds.")
                    .exception());
            return;
        }
        var place = new Place(free);
        Place.Part answer = place.enter();
        context.put(PLACE, place);
        context.addEndHandler(ended -> answer.leave());
        context.next();
    }

    /** The place that the request was let in to. */
    static Place placeOf(RoutingContext context) {
        return Objects.requireNonNull(context.<@Nullable Place>get(PLACE), "the route has no admission");
    }
}
