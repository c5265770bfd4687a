package dev.astra.application.operation;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Retry;
import dev.astra.domain.operation.Lease;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.Leases;
import java.util.Optional;
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
     * Runs the work under the lease.
     *
     * @throws dev.astra.domain.error.AstraException CONFLICT, worth retrying, when somebody else holds it
     */
    public <R> R holding(String name, Supplier<R> work) {
        Leases held = leases.get();
        Optional<Lease> other = held.acquire(name, holder, time.now());
        if (other.isPresent()) {
            throw leased(name, other.get());
        }
        Thread renewal = Thread.ofVirtual().start(() -> renew(held, name));
        try {
            return work.get();
        } finally {
            renewal.interrupt();
            held.release(name, holder);
        }
    }

    private void renew(Leases held, String name) {
        try {
            while (true) {
                Thread.sleep(Lease.RENEWAL);
                renewOnce(held, name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renewOnce(Leases held, String name) {
        try {
            held.acquire(name, holder, time.now());
        } catch (AstraException missed) {
            // A missed renewal leaves time for two more before the lease ends.
        }
    }

    private static RuntimeException leased(String name, Lease lease) {
        return Failure.of(CoreError.LEASED, "'" + name + "' is being worked on", lease.holder() + " is at it now")
                .retry(Retry.YES)
                .detail("holder", lease.holder())
                .detail("until", lease.until().toString())
                .next("Wait until it is done, then run the command again; a lease ends by itself within 13 seconds"
                        + " of its holder's end.")
                .exception();
    }
}
