package dev.astra.http.exchange;

import dev.astra.domain.error.Failure;
import dev.astra.http.problem.HttpError;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Runs what blocks, each piece on a virtual thread of its own, so that the event loop never waits. */
public final class Work implements AutoCloseable {
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("astra-http-", 0).factory());

    /** Does the work for a request that has been let in, and hops back to its event loop with what came of it. */
    public <R> Future<R> run(RoutingContext request, Supplier<R> work) {
        Context loop = request.vertx().getOrCreateContext();
        Promise<R> outcome = Promise.promise();
        start(request, () -> complete(loop, outcome, work));
        return outcome.future();
    }

    /**
     * Does the work for a request that has been let in.
     *
     * @return what interrupts the work, unless it is through
     * @throws dev.astra.domain.error.AstraException EXHAUSTED when the server is stopping
     */
    public Runnable start(RoutingContext request, Runnable work) {
        Place.Part part = Admission.placeOf(request).enter();
        try {
            var running = threads.submit(() -> {
                try {
                    work.run();
                } finally {
                    part.leave();
                }
            });
            return () -> running.cancel(true);
        } catch (RejectedExecutionException e) {
            part.leave();
            throw Failure.of(HttpError.BUSY, "The request was not taken", "the server is stopping")
                    .exception(e);
        }
    }

    private static <R> void complete(Context loop, Promise<R> outcome, Supplier<R> work) {
        try {
            R result = work.get();
            loop.runOnContext(hopped -> outcome.complete(result));
        } catch (Throwable failure) {
            loop.runOnContext(hopped -> outcome.fail(failure));
        }
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
