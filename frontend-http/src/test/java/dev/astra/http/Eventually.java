package dev.astra.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread does. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long A_BLINK = 1_000_000;

    private Eventually() {}

    static void until(BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new AssertionError("it has not come true within " + PATIENCE);
            }
            LockSupport.parkNanos(A_BLINK);
        }
    }
}
