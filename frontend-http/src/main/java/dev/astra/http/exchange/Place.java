package dev.astra.http.exchange;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one request takes up. It is free again when its answer has gone and its work has ended: a client that goes away
 * in between must not make room for the next while its work still runs.
 */
final class Place {
    private final Semaphore free;
    private final AtomicInteger parts = new AtomicInteger();

    Place(Semaphore free) {
        this.free = free;
    }

    Part enter() {
        parts.incrementAndGet();
        return new Part();
    }

    /** One thing that goes on for the request. */
    final class Part {
        private final AtomicBoolean gone = new AtomicBoolean();

        void leave() {
            if (gone.compareAndSet(false, true) && parts.decrementAndGet() == 0) {
                free.release();
            }
        }
    }
}
