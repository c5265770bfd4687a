package dev.astra.terraform.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A process and everything it has started. */
final class ProcessFamily {
    private final Process parent;
    private final Duration grace;
    private final AtomicBoolean asked = new AtomicBoolean();

    /**
     * The family of a process.
     *
     * @param grace how long the parent may take to end after it was asked to
     */
    ProcessFamily(Process parent, Duration grace) {
        this.parent = parent;
        this.grace = grace;
    }

    /**
     * Ends the family: asks the parent to end in order, and kills whoever is left after the grace. The parent is asked
     * once, however many threads want its end: terraform takes a second request for the wish to lose its state.
     */
    void stop() {
        List<ProcessHandle> members = members();
        if (asked.compareAndSet(false, true)) {
            parent.destroy();
        }
        if (!endsWithin(grace)) {
            members = Stream.concat(members.stream(), members().stream()).toList();
            parent.destroyForcibly();
        }
        members.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether the parent was asked to end. */
    boolean stopped() {
        return asked.get();
    }

    private List<ProcessHandle> members() {
        try (Stream<ProcessHandle> all = parent.descendants()) {
            return all.toList();
        }
    }

    /** Waits also when the thread is interrupted meanwhile: giving up would lose the state. */
    private boolean endsWithin(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return parent.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
