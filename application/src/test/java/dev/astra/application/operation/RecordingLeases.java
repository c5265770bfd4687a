package dev.astra.application.operation;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.operation.Lease;
import dev.astra.ports.metadata.Leases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leases that remember what was asked of them, and cannot be reached now and then. */
final class RecordingLeases implements Leases {
    private final Leases leases;
    private final List<String> released = new ArrayList<>();
    private int taken;
    private int failing;

    RecordingLeases(Leases leases) {
        this.leases = leases;
    }

    @Override
    public synchronized Optional<Lease> acquire(String name, String holder, Instant now) {
        taken++;
        notifyAll();
        if (failing > 0) {
            failing--;
            throw Failure.of(CoreError.EXTERNAL, "The store cannot be reached", "the connection was cut")
                    .exception();
        }
        return leases.acquire(name, holder, now);
    }

    @Override
    public synchronized void release(String name, String holder) {
        released.add(holder);
        leases.release(name, holder);
    }

    synchronized void failNext(int times) {
        failing = times;
    }

    synchronized int taken() {
        return taken;
    }

    synchronized List<String> released() {
        return List.copyOf(released);
    }

    /** Returns when a lease has been taken or renewed so many times. */
    synchronized void awaitTaken(int count) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (taken < count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("taken " + taken + " times, not " + count);
            }
            try {
                wait(1_000);
            } catch (InterruptedException e) {
                throw new AssertionError("the test was interrupted", e);
            }
        }
    }
}
