package dev.astra.http.stream;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * A response that goes on as a stream of events. Written to by a thread that may block: it waits until each event is on
 * its way, so a slow client slows down its own stream and nothing else. One that does not read at all loses its
 * connection after a while, like every other on which nothing can be written.
 */
final class EventStream {
    private static final String COME_BACK = "retry: 2000\n\n";
    private static final String HEARTBEAT = ": heartbeat\n\n";
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Context loop;
    private final HttpServerResponse response;
    private final Duration heartbeat;
    private long timer = NONE;

    /** Made on the event loop of the request. */
    EventStream(RoutingContext context, Duration heartbeat) {
        this.vertx = context.vertx();
        this.loop = vertx.getOrCreateContext();
        this.response = context.response();
        this.heartbeat = heartbeat;
    }

    /** Sends the head; from now on the client hears something at every heartbeat. */
    void open() {
        await(() -> {
            response.setChunked(true)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                    .putHeader("x-accel-buffering", "no");
            timer = vertx.setPeriodic(heartbeat.toMillis(), this::beat);
            return response.write(COME_BACK);
        });
    }

    void send(ServerSentEvent event) {
        await(() -> response.write(event.text()));
    }

    /** Ends the stream. Called twice, or after the client has gone, it does nothing more. */
    void close() {
        loop.runOnContext(hopped -> {
            stopBeating();
            if (isOpen()) {
                response.end();
            }
        });
    }

    private void beat(long timerId) {
        if (isOpen()) {
            response.write(HEARTBEAT);
        }
    }

    private boolean isOpen() {
        return !response.ended() && !response.closed();
    }

    private void stopBeating() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void await(Supplier<Future<Void>> write) {
        var written = new CompletableFuture<Void>();
        loop.runOnContext(hopped -> {
            if (isOpen()) {
                write.get().onSuccess(written::complete).onFailure(written::completeExceptionally);
            } else {
                written.completeExceptionally(gone("it has gone away"));
            }
        });
        try {
            written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw gone("nobody listens any more");
        } catch (ExecutionException e) {
            throw gone("it has gone away");
        }
    }

    private static AstraException gone(String why) {
        return Failure.of(CoreError.CANCELLED, "The client cannot be told", why).exception();
    }
}
