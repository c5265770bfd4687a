package dev.astra.ports.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same thing on several threads at the same moment. */
public final class Together {
    private Together() {}

    /** What one of the threads came to: a result, or a failure. */
    public sealed interface Outcome<T> {

        /** The call returned. */
        record Returned<T>(T result) implements Outcome<T> {}

        /** The call threw. */
        record Threw<T>(Throwable failure) implements Outcome<T> {}
    }

    /** Calls the work with 0, 1, ... on as many threads, all at once, and waits for every outcome, in that order. */
    public static <T> List<Outcome<T>> attempt(int threads, IntFunction<T> work) {
        var start = new CyclicBarrier(threads);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                Callable<T> task = () -> {
                    start.await();
                    return work.apply(number);
                };
                running.add(executor.submit(task));
            }
            return running.stream().map(Together::outcome).toList();
        }
    }

    /** As {@link #attempt}, where no thread may fail. */
    public static <T> List<T> run(int threads, IntFunction<T> work) {
        return attempt(threads, work).stream().map(Together::result).toList();
    }

    private static <T> Outcome<T> outcome(Future<T> running) {
        try {
            return new Outcome.Returned<>(running.get());
        } catch (ExecutionException e) {
            return new Outcome.Threw<>(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was interrupted", e);
        }
    }

    private static <T> T result(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Returned<T>(var result) -> result;
            case Outcome.Threw<T>(var failure) -> throw new AssertionError("one of the threads failed", failure);
        };
    }
}
