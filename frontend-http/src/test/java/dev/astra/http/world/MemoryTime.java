package dev.astra.http.world;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.ports.cloud.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A clock that stands until it is moved. Whoever sleeps looks up often, so that what a test changes is seen soon. */
final class MemoryTime implements Timekeeper {
    private static final long A_BLINK = 5_000_000;

    private final AtomicInteger interruptions = new AtomicInteger();
    private Instant now;

    MemoryTime(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** How many sleepers have been interrupted. */
    int interruptions() {
        return interruptions.get();
    }

    @Override
    public void sleep(Duration duration) {
        LockSupport.parkNanos(A_BLINK);
        if (Thread.currentThread().isInterrupted()) {
            interruptions.incrementAndGet();
            throw Failure.of(CoreError.CANCELLED, "The wait was given up", "it was interrupted")
                    .exception();
        }
    }
}
