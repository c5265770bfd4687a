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
     * Runs the work under the lease. Each thread is a holder of its own, so that two requests of one server keep out of
     * each other's way as two processes do.
     *
     * @throws dev.astra.domain.error.AstraException CONFLICT, worth retrying, when somebody else holds it
     */
    public <R> R holding(String name, Supplier<R> work) {
        var claim = new Claim(
                leases.get(), name, holder + " #" + Thread.currentThread().threadId());
        claim.take();
        Thread renewal = Thread.ofVirtual().start(claim::keep);
        try {
            return work.get();
        } finally {
            renewal.interrupt();
            claim.giveBack();
        }
    }

    /** One holding of one lease. Once given back, it is never renewed again. */
    private final class Claim {
        private final Leases held;
        private final String name;
        private final String self;
        private boolean over;

        Claim(Leases held, String name, String self) {
            this.held = held;
            this.name = name;
            this.self = self;
        }

        void take() {
            Optional<Lease> other = held.acquire(name, self, time.now());
            if (other.isPresent()) {
                throw leased(name, other.get());
            }
        }

        void keep() {
            try {
                while (true) {
                    Thread.sleep(Lease.RENEWAL);
                    renew();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void renew() {
            if (over) {
                return;
            }
            try {
                held.acquire(name, self, time.now());
            } catch (AstraException missed) {
                // A missed renewal leaves time for two more before the lease ends.
            }
        }

        synchronized void giveBack() {
            over = true;
            held.release(name, self);
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
