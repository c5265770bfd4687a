package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.service.ServiceRuntime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows a deployment to its end and tells what happens on the way. */
public final class WatchDeployment implements UseCase<WatchDeployment.Command, Deployment> {
    private static final Duration POLL = Duration.ofSeconds(2);

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
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            DeploymentId deployment,
            Duration timeout,
            @Nullable String after,
            Consumer<ServiceEvent> listener) {

        /** Follows the deployment from its first event. */
        public Command(
                AccountName environment,
                ServiceName service,
                DeploymentId deployment,
                Duration timeout,
                Consumer<ServiceEvent> listener) {
            this(environment, service, deployment, timeout, null, listener);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Deployment execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        ServiceRuntime runtime = clouds.cloud().services(location);
        Timekeeper time = clouds.cloud().time();
        Instant deadline = time.now().plus(command.timeout());
        Set<String> told = known(runtime, command);
        while (true) {
            Deployment deployment = runtime.deployment(command.service(), command.deployment());
            runtime.events(command.service()).stream()
                    .filter(event -> !event.at().isBefore(deployment.startedAt()) && told.add(event.id()))
                    .forEach(command.listener());
            if (deployment.state().finished()) {
                return deployment;
            }
            if (time.now().isAfter(deadline)) {
                throw tooSlow(command);
            }
            time.sleep(POLL);
        }
    }

    private static Set<String> known(ServiceRuntime runtime, Command command) {
        if (command.after() == null) {
            return new HashSet<>();
        }
        List<String> ids =
                runtime.events(command.service()).stream().map(ServiceEvent::id).toList();
        return new HashSet<>(ids.subList(0, ids.indexOf(command.after()) + 1));
    }

    private static RuntimeException tooSlow(Command command) {
        return Failure.of(
                        CoreError.TIMED_OUT,
                        "Watching was given up",
                        "deployment '" + command.deployment() + "' is still under way after "
                                + command.timeout().toMinutes() + " minutes")
                .next("The deployment goes on; see how far it is with astra service get " + command.service() + " "
                        + command.environment() + ".")
                .exception();
    }
}
