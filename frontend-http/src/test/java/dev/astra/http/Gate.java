package dev.astra.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds up whoever comes by until it is opened, and counts them. */
final class Gate implements Runnable {
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();

    @Override
    public void run() {
        waiting.incrementAndGet();
        try {
            open.await();
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            Thread.currentThread().interrupt();
        }
    }

    int waiting() {
        return waiting.get();
    }

    int interrupted() {
        return interrupted.get();
    }

    void open() {
        open.countDown();
    }
}
