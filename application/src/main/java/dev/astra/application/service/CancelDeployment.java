package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseOutcome;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.service.ServiceRuntime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends the deployment under way, so that the release before is restored, with its health check and its routing. */
public final class CancelDeployment implements UseCase<CancelDeployment.Command, CancelDeployment.Result> {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS = 30;

    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ServiceLookup services;
    private final ServiceLease lease;

    public CancelDeployment(CloudAccess clouds, MetadataStore store, ServiceLookup services, ServiceLease lease) {
        this.clouds = clouds;
        this.store = store;
        this.services = services;
        this.lease = lease;
    }

    /**
     * Whose deployment to end.
     *
     * @param dryRun only tells which deployment that is
     */
    public record Command(AccountName environment, ServiceName service, boolean dryRun) {}

    /**
     * What came of it.
     *
     * @param cancelled the deployment that is ended
     * @param release its release, or null when it has none
     * @param restored the release that runs again, or null when none was recorded
     * @param restoring the deployment that restores it, or null when it is not known yet, or in a dry run
     * @param lastEvent the id of the last event before, or null when there was none
     */
    public record Result(
            DeploymentId cancelled,
            @Nullable Release release,
            @Nullable Release restored,
            @Nullable Deployment restoring,
            @Nullable String lastEvent) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun()
                ? Effect.none()
                : Effect.change("service.cancel", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        var releases = ServiceReleases.in(store, clouds.cloud(), location, command.service());
        return lease.changing(command.environment(), command.service(), true, () -> cancel(command, releases));
    }

    private Result cancel(Command command, ServiceReleases releases) {
        ServiceRuntime runtime = releases.runtime();
        releases.settle();
        Deployment underWay = UnderWay.of(runtime.get(command.service())).orElseThrow(() -> nothing(command));
        Release release = releases.of(underWay.id()).orElse(null);
        Release restored = releases.completed().orElse(null);
        if (restored != null && releases.restores(underWay)) {
            throw restoration(command, restored);
        }
        String lastEvent = lastEvent(runtime.events(command.service()));
        if (command.dryRun()) {
            return new Result(underWay.id(), release, restored, null, lastEvent);
        }
        end(releases, underWay, release);
        releases.mend();
        return new Result(
                underWay.id(),
                release,
                restored,
                restoring(runtime, command.service(), underWay.id()).orElse(null),
                lastEvent);
    }

    private static AstraException nothing(Command command) {
        return Failure.of(
                        CoreError.NOT_FOUND,
                        "Nothing was cancelled",
                        "no deployment of " + command.service() + " in " + command.environment() + " is under way")
                .next("Go back to an earlier release with astra service rollback " + command.service() + " "
                        + command.environment() + ".")
                .exception();
    }

    private static AstraException restoration(Command command, Release restored) {
        return Failure.of(
                        CoreError.NOT_FOUND,
                        "Nothing was cancelled",
                        "what is under way restores release " + restored.number() + " of " + command.service() + " in "
                                + command.environment())
                .next("Wait for it, or deploy something else in its place.")
                .exception();
    }

    private static @Nullable String lastEvent(List<ServiceEvent> events) {
        return events.isEmpty() ? null : events.getLast().id();
    }

    /** The outcome is written first, so that nobody who watches takes the cancellation for a failure. */
    private static void end(ServiceReleases releases, Deployment underWay, @Nullable Release release) {
        if (release != null) {
            releases.store().update(release.ended(ReleaseOutcome.CANCELLED));
        }
        try {
            releases.runtime().cancel(releases.service(), underWay.id());
        } catch (AstraException e) {
            if (release != null) {
                releases.store().update(release);
            }
            throw e;
        }
    }

    private Optional<Deployment> restoring(ServiceRuntime runtime, ServiceName service, DeploymentId cancelled) {
        Timekeeper time = clouds.cloud().time();
        for (int look = 0; look < LOOKS; look++) {
            var newest = runtime.get(service).deployments().stream()
                    .filter(deployment -> !deployment.id().equals(cancelled)
                            && deployment.revision().equals(runtime.get(service).revision()))
                    .findFirst();
            if (newest.isPresent()
                    && runtime.deployment(service, cancelled).state().finished()) {
                return newest;
            }
            time.sleep(PAUSE);
        }
        return Optional.empty();
    }
}
