package dev.astra.application.operation;

import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.Leases;
import java.util.function.Supplier;

/** Does work while holding a lease, and renews it as long as the work takes. */
public final class LeaseKeeper {
    private final Supplier<Leases> leases;
    private final Timekeeper time;
    private final String holder;

    public LeaseKeeper(Supplier<Leases> leases, Timekeeper time, String holder) {
        this.leases = leases;
        this.time = time;
        this.holder = holder;
    }

    /**
     * Runs the work under the lease. Each thread is a holder of its own, so that two requests of one server keep out of
     * each other's way as two processes do. Work that loses its lease, because it could not be renewed in time and
     * somebody else has taken it, is interrupted.
     *
     * @throws dev.astra.domain.error.AstraException CONFLICT, worth retrying, when somebody else holds the lease
     */
    public <R> R holding(String name, Supplier<R> work) {
        Thread worker = Thread.currentThread();
        var claim = new Claim(leases.get(), time, name, holder + " #" + worker.threadId(), worker);
        claim.take();
        Thread renewal = Thread.ofVirtual().start(claim::keep);
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw claim.reasonFor(e);
        } finally {
            claim.giveBack();
            renewal.interrupt();
        }
    }
}
