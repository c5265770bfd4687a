package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.operation.Patience;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.service.ServiceRuntime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Waits until as many tasks run as are wanted, and tells what happens meanwhile. */
public final class AwaitTasks implements UseCase<AwaitTasks.Command, RunningService> {
    private static final Duration POLL = Duration.ofSeconds(2);

    private final CloudAccess clouds;
    private final ServiceLookup services;

    public AwaitTasks(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /**
     * The service to wait for.
     *
     * @param timeout for how long, on the cloud's own clock
     * @param listener is told of each new event once
     */
    public record Command(
            AccountName environment, ServiceName service, Duration timeout, Consumer<ServiceEvent> listener) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public RunningService execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        var cloud = clouds.cloud();
        ServiceRuntime runtime = cloud.services(location);
        Timekeeper time = cloud.time();
        Instant deadline = time.now().plus(command.timeout());
        Set<String> known = runtime.events(command.service()).stream()
                .map(ServiceEvent::id)
                .collect(Collectors.toCollection(HashSet::new));
        while (true) {
            RunningService running = Patience.ask(time, () -> runtime.get(command.service()));
            Patience.ask(time, () -> runtime.events(command.service())).stream()
                    .filter(event -> known.add(event.id()))
                    .forEach(command.listener());
            if (running.running() == running.desired()) {
                return running;
            }
            if (time.now().isAfter(deadline)) {
                throw tooSlow(command, running);
            }
            time.sleep(POLL);
        }
    }

    private static RuntimeException tooSlow(Command command, RunningService running) {
        return Failure.of(
                        CoreError.TIMED_OUT,
                        "Waiting was given up",
                        running.running() + " of " + running.desired() + " tasks run after "
                                + command.timeout().toMinutes() + " minutes")
                .next("See why with astra service status " + command.service() + " " + command.environment() + ".")
                .exception();
    }
}
