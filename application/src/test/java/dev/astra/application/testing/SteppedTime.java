package dev.astra.application.testing;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.ports.cloud.Timekeeper;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until a test moves it on. */
public final class SteppedTime implements Timekeeper {
    private static final long PATIENCE_MILLIS = 10_000;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int sleepers;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        Instant end = now.plus(duration);
        sleepers++;
        notifyAll();
        try {
            while (now.isBefore(end)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(CoreError.CANCELLED, "The wait was given up", "it was interrupted")
                    .exception(e);
        } finally {
            sleepers--;
            notifyAll();
        }
    }

    /** Moves the clock on once somebody sleeps. */
    public void passOver(Duration duration) {
        awaitSleepers(1);
        synchronized (this) {
            now = now.plus(duration);
            notifyAll();
        }
    }

    /** Returns when exactly so many threads sleep. */
    public synchronized void awaitSleepers(int count) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (sleepers != count) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(sleepers + " threads sleep, not " + count);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError("the test was interrupted", e);
            }
        }
    }
}
