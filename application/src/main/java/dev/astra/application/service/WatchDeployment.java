package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.failure.FailureDiagnosis;
import dev.astra.application.failure.FailureWatch;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentEstimate;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseContent;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.service.ServiceRuntime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a deployment to its end and tells what happens on the way. Whoever started it sees it through: they keep its
 * lease meanwhile, and when it fails they restore what the cloud does not.
 */
public final class WatchDeployment implements UseCase<WatchDeployment.Command, WatchDeployment.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ServiceLookup services;
    private final ServiceLease lease;

    public WatchDeployment(CloudAccess clouds, MetadataStore store, ServiceLookup services, ServiceLease lease) {
        this.clouds = clouds;
        this.store = store;
        this.services = services;
        this.lease = lease;
    }

    /**
     * The deployment to follow.
     *
     * @param timeout how long to follow it, on the cloud's own clock
     * @param after the id of the last event that is known already, or null to be told of all; an id that the cloud has
     *     forgotten meanwhile means all as well
     * @param own whether it is the caller's own, to be seen through
     * @param listener is told what happens
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            DeploymentId deployment,
            Duration timeout,
            @Nullable String after,
            boolean own,
            DeploymentListener listener) {

        /** Follows somebody's deployment. */
        public Command(
                AccountName environment,
                ServiceName service,
                DeploymentId deployment,
                Duration timeout,
                @Nullable String after,
                DeploymentListener listener) {
            this(environment, service, deployment, timeout, after, false, listener);
        }
    }

    /**
     * What became of it.
     *
     * @param release its release, or null when it has none
     * @param successor the release that took its place, or null when none did
     * @param mended whether the health check and the routing of what runs again were restored
     */
    public record Result(
            Deployment deployment,
            @Nullable Release release,
            @Nullable Release successor,
            boolean mended) {}

    @Override
    public Access access(Command command) {
        return command.own() ? Access.change(command.environment()) : Access.read();
    }

    /** It completes a change that the audit has already. */
    @Override
    public Effect effect(Command command) {
        return Effect.none();
    }

    @Override
    public Result execute(Command command) {
        return command.own()
                ? lease.watching(command.environment(), command.service(), () -> watch(command))
                : watch(command);
    }

    private Result watch(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        Cloud cloud = clouds.cloud();
        ServiceRuntime runtime = cloud.services(location);
        var failures = new FailureWatch(runtime, FailureDiagnosis.in(cloud, location), command.listener()::failure);
        var releases = ServiceReleases.in(store, cloud, location, command.service());
        var estimate = new Estimate(cloud.time(), runtime, releases);
        Deployment last = new DeploymentFollower(runtime, cloud.time())
                .follow(
                        command.service(),
                        command.deployment(),
                        command.timeout(),
                        command.after(),
                        command.listener()::event,
                        (service, now, events) -> {
                            failures.look(service, now, events);
                            command.listener().progress(estimate.of(now));
                        });
        boolean mended = command.own() && seenThrough(command, releases, last);
        Release release = releases.of(last.id()).orElse(null);
        return new Result(last, release, release == null ? null : successor(releases, release), mended);
    }

    private boolean seenThrough(Command command, ServiceReleases releases, Deployment last) {
        releases.settle();
        return last.state() == DeploymentState.FAILED && mended(command, releases);
    }

    private boolean mended(Command command, ServiceReleases releases) {
        try {
            return lease.changing(command.environment(), command.service(), true, releases::mend);
        } catch (AstraException e) {
            if (e.code() == CoreError.LEASED) {
                // Whoever holds the lease begins with the same.
                return false;
            }
            throw e;
        }
    }

    private static @Nullable Release successor(ServiceReleases releases, Release release) {
        return releases.recent().stream()
                .filter(other -> other.number() == release.number() + 1)
                .findFirst()
                .orElse(null);
    }

    /** How long the deployment that is followed takes. */
    private static final class Estimate {
        private final Timekeeper time;
        private final ServiceRuntime runtime;
        private final ServiceReleases releases;
        private @Nullable DeploymentEstimate whole;

        Estimate(Timekeeper time, ServiceRuntime runtime, ServiceReleases releases) {
            this.time = time;
            this.runtime = runtime;
            this.releases = releases;
        }

        DeploymentProgress of(Deployment now) {
            DeploymentEstimate estimate = whole == null ? DeploymentEstimate.of(content(now), now.desired()) : whole;
            whole = estimate;
            var elapsed = Duration.between(now.startedAt(), time.now());
            var left = now.failed() == 0
                    ? estimate.left(elapsed, now.running(), now.desired())
                    : estimate.leftToFailure(elapsed);
            return new DeploymentProgress(now, elapsed, left);
        }

        private ReleaseContent content(Deployment now) {
            return releases.of(now.id())
                    .map(Release::content)
                    .orElseGet(() -> new ReleaseContent(
                            runtime.specification(now.revision()),
                            runtime.traffic(releases.service()).orElse(null),
                            List.of()));
        }
    }
}
