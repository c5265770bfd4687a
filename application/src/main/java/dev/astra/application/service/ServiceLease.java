package dev.astra.application.service;

import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Retry;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Keeps those who change what a service runs out of each other's way. There are two leases: one for as long as something
 * is being changed, which nobody takes from another, and one for as long as a person sees their deployment through,
 * which whoever supersedes or cancels that deployment may disregard.
 */
public final class ServiceLease {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 15;

    private final LeaseKeeper leases;

    public ServiceLease(LeaseKeeper leases) {
        this.leases = leases;
    }

    /**
     * Changes what a service runs while nobody else does and nobody sees a deployment through.
     *
     * @param force whether those who see a deployment through are disregarded
     * @throws AstraException CONFLICT, worth retrying, that tells who is at it
     */
    public <R> R changing(AccountName environment, ServiceName service, boolean force, Supplier<R> work) {
        return leases.holding(
                "deploy " + environment + "/" + service,
                () -> force ? work.get() : undisturbed(environment, service, work));
    }

    private <R> R undisturbed(AccountName environment, ServiceName service, Supplier<R> work) {
        var begun = new AtomicBoolean();
        try {
            return leases.holding(watch(environment, service), () -> {
                begun.set(true);
                return work.get();
            });
        } catch (AstraException e) {
            if (begun.get() || e.code() != CoreError.LEASED) {
                throw e;
            }
            throw watched(environment, service, e.failure().details().getOrDefault("holder", "somebody else"));
        }
    }

    private static AstraException watched(AccountName environment, ServiceName service, String holder) {
        return Failure.of(
                        CoreError.LEASED,
                        "Nothing was started",
                        holder + " is watching a deployment of " + service + " in " + environment)
                .retry(Retry.YES)
                .detail("holder", holder)
                .next("Wait until it has ended, take its place with --force, or end it with astra service cancel "
                        + service + " " + environment + ".")
                .exception();
    }

    /** Sees a deployment through. Waits until those have gone whose deployment it has superseded. */
    <R> R watching(AccountName environment, ServiceName service, Supplier<R> work) {
        var begun = new AtomicBoolean();
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return leases.holding(watch(environment, service), () -> {
                    begun.set(true);
                    return work.get();
                });
            } catch (AstraException e) {
                if (begun.get() || e.code() != CoreError.LEASED) {
                    throw e;
                }
                Timekeeper.system().sleep(PAUSE);
            }
        }
        return work.get();
    }

    private static String watch(AccountName environment, ServiceName service) {
        return "watch " + environment + "/" + service;
    }
}
