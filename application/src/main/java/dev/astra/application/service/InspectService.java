package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.PlacedJob;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskSpec;
import java.time.Instant;
import java.util.List;

/** How a service fares right now: what runs, each of its tasks, and what has happened lately. */
public final class InspectService implements UseCase<InspectService.Command, InspectService.Result> {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public InspectService(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /**
     * The service to look at.
     *
     * @param events how many of the last events
     */
    public record Command(AccountName environment, ServiceName service, int events) {}

    /**
     * The service as it is.
     *
     * @param now the cloud's time, from which ages count
     * @param tasks oldest first
     * @param events oldest first
     */
    public record Result(
            Service service,
            RunningService running,
            TaskSpec specification,
            List<Task> tasks,
            List<ServiceEvent> events,
            List<PlacedJob> jobs,
            Instant now) {
        public Result {
            tasks = List.copyOf(tasks);
            events = List.copyOf(events);
            jobs = List.copyOf(jobs);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        var found = services.find(command.environment(), command.service());
        var cloud = clouds.cloud();
        var runtime = cloud.services(found.location());
        RunningService running = runtime.get(command.service());
        List<ServiceEvent> events = runtime.events(command.service());
        List<PlacedJob> jobs = new ServiceJobs(cloud, found.location()).placed(command.service());
        return new Result(
                found.service(),
                running,
                runtime.specification(running.revision()),
                runtime.tasks(command.service()),
                events.subList(Math.max(0, events.size() - command.events()), events.size()),
                jobs,
                cloud.time().now());
    }
}
