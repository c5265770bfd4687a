package dev.astra.application.service;

import dev.astra.application.operation.Patience;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
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

/** Asks about a deployment again and again until it has ended. */
final class DeploymentFollower {
    private static final Duration POLL = Duration.ofSeconds(2);

    private final ServiceRuntime runtime;
    private final Timekeeper time;

    DeploymentFollower(ServiceRuntime runtime, Timekeeper time) {
        this.runtime = runtime;
        this.time = time;
    }

    /**
     * Returns the deployment once it has ended.
     *
     * @param after the id of the last event that is known already, or null to be told of all
     * @param progress is told of the deployment each time it was looked at
     * @param listener is told of each event once, in order
     * @throws dev.astra.domain.error.AstraException EXHAUSTED when it goes on for longer than the limit
     */
    Deployment follow(
            ServiceName service,
            DeploymentId id,
            Duration limit,
            @Nullable String after,
            Consumer<ServiceEvent> listener,
            Consumer<Deployment> progress) {
        Instant deadline = time.now().plus(limit);
        Set<String> told = known(service, after);
        while (true) {
            Deployment deployment = Patience.ask(time, () -> runtime.deployment(service, id));
            events(service).stream()
                    .filter(event -> !event.at().isBefore(deployment.startedAt()) && told.add(event.id()))
                    .forEach(listener);
            progress.accept(deployment);
            if (deployment.state().finished()) {
                return deployment;
            }
            if (time.now().isAfter(deadline)) {
                throw tooSlow(id, limit);
            }
            time.sleep(POLL);
        }
    }

    /** The events up to the known one; none when the cloud has forgotten it meanwhile. */
    private Set<String> known(ServiceName service, @Nullable String after) {
        if (after == null) {
            return new HashSet<>();
        }
        List<String> ids = events(service).stream().map(ServiceEvent::id).toList();
        return new HashSet<>(ids.subList(0, ids.indexOf(after) + 1));
    }

    private List<ServiceEvent> events(ServiceName service) {
        return Patience.ask(time, () -> runtime.events(service));
    }

    private static RuntimeException tooSlow(DeploymentId id, Duration limit) {
        return Failure.of(
                        CoreError.TIMED_OUT,
                        "Watching was given up",
                        "deployment '" + id + "' is still under way after " + shown(limit))
                .next("The deployment goes on; see how far it is with astra service get.")
                .exception();
    }

    private static String shown(Duration limit) {
        return limit.toMinutes() > 0 ? limit.toMinutes() + " minutes" : limit.toSeconds() + " seconds";
    }
}
