package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.failure.DiagnosedFailure;
import dev.astra.application.failure.FailureDiagnosis;
import dev.astra.application.failure.FailureWatch;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Cloud;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows a deployment to its end and tells what happens on the way. */
public final class WatchDeployment implements UseCase<WatchDeployment.Command, Deployment> {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public WatchDeployment(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /**
     * The deployment to follow.
     *
     * @param timeout how long to follow it, on the cloud's own clock
     * @param after the id of the last event that is known already, or null to be told of all; an id that the cloud has
     *     forgotten meanwhile means all as well
     * @param listener is told of each event once, in order
     * @param failures is told of each cause for which tasks fail once, when the first does
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            DeploymentId deployment,
            Duration timeout,
            @Nullable String after,
            Consumer<ServiceEvent> listener,
            Consumer<DiagnosedFailure> failures) {

        /** Follows the deployment from its first event, for somebody who does not ask for causes. */
        public Command(
                AccountName environment,
                ServiceName service,
                DeploymentId deployment,
                Duration timeout,
                Consumer<ServiceEvent> listener) {
            this(environment, service, deployment, timeout, null, listener, _ -> {});
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Deployment execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        Cloud cloud = clouds.cloud();
        var runtime = cloud.services(location);
        var failures = new FailureWatch(runtime, FailureDiagnosis.in(cloud, location), command.failures());
        return new DeploymentFollower(runtime, cloud.time())
                .follow(
                        command.service(),
                        command.deployment(),
                        command.timeout(),
                        command.after(),
                        command.listener(),
                        failures);
    }
}
