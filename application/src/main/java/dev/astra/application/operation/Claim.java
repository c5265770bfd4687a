package dev.astra.application.operation;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Retry;
import dev.astra.domain.operation.Lease;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.Leases;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One holding of one lease. Once given back or lost, it is never renewed again. */
final class Claim {
    private final Leases leases;
    private final Timekeeper time;
    private final String name;
    private final String holder;
    private final Thread worker;
    private boolean over;
    private @Nullable Lease taken;

    Claim(Leases leases, Timekeeper time, String name, String holder, Thread worker) {
        this.leases = leases;
        this.time = time;
        this.name = name;
        this.holder = holder;
        this.worker = worker;
    }

    void take() {
        leases.acquire(name, holder, time.now()).ifPresent(other -> {
            throw leased("'" + name + "' is being worked on", other).exception();
        });
    }

    /** Renews the lease until the claim is over. */
    void keep() {
        do {
            try {
                time.sleep(Lease.RENEWAL);
            } catch (AstraException interrupted) {
                return;
            }
        } while (renew());
    }

    private synchronized boolean renew() {
        if (over) {
            return false;
        }
        try {
            Optional<Lease> other = leases.acquire(name, holder, time.now());
            other.ifPresent(this::lose);
        } catch (RuntimeException missed) {
            // A missed renewal leaves time for two more before the lease ends.
            return true;
        }
        return !over;
    }

    private void lose(Lease other) {
        taken = other;
        over = true;
        worker.interrupt();
    }

    synchronized void giveBack() {
        over = true;
        if (taken != null) {
            // The work is over, and the interruption was meant for it alone.
            Thread.interrupted();
            return;
        }
        try {
            leases.release(name, holder);
        } catch (RuntimeException kept) {
            // A lease that is not given back ends by itself, and the work is done all the same.
            return;
        }
    }

    /** Why the work failed: because the lease was lost, or for a reason of its own. */
    synchronized RuntimeException reasonFor(RuntimeException failure) {
        return taken == null
                ? failure
                : leased("The work on '" + name + "' was given up", taken).exception(failure);
    }

    private static Failure leased(String what, Lease lease) {
        return Failure.of(CoreError.LEASED, what, lease.holder() + " is at it now")
                .retry(Retry.YES)
                .detail("holder", lease.holder())
                .detail("until", lease.until().toString())
                .next("Wait until it is done, then run the command again; a lease ends by itself within 13 seconds"
                        + " of its holder's end.");
    }
}
