package dev.astra.terraform.testing;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that is done in the background, no more than two pieces at a time. */
public final class TwoAtOnce<T> implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Map<String, Future<T>> results = new ConcurrentHashMap<>();

    public void begin(String name, Callable<T> work) {
        results.put(name, threads.submit(work));
    }

    /** Waits for the end of what was begun under this name. */
    public T result(String name) throws Exception {
        return Objects.requireNonNull(results.get(name), name).get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
