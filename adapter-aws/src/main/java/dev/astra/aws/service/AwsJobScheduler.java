package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.PlacedJob;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.service.JobScheduler;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.GetScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ListSchedulesRequest;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;

/**
 * Schedules of EventBridge Scheduler, which runs the task itself. The group they are in, and the role it takes for that,
 * come with the service's Terraform directory; the schedules are not in Terraform, because they change with releases.
 */
public final class AwsJobScheduler implements JobScheduler {
    private final AwsClient<SchedulerClient> scheduler;
    private final EcsServices services;
    private final TaskDefinitions definitions;
    private final Location location;

    public AwsJobScheduler(AwsClients clients, Location location) {
        var ecs = clients.in(location, "ecs", EcsClient.class, EcsClient::builder);
        this.scheduler = clients.in(location, "scheduler", SchedulerClient.class, SchedulerClient::builder);
        this.services = new EcsServices(ecs, location);
        this.definitions = new TaskDefinitions(ecs, location);
        this.location = location;
    }

    @Override
    public void put(ServiceName service, RevisionId revision, List<ScheduledJob> jobs) {
        var found = services.get(service);
        var task = definitions.of(service, revision);
        jobs.forEach(job -> requireContainer(task, job));
        var superfluous = new HashSet<>(names(service));
        if (!jobs.isEmpty()) {
            var targets = new JobTargets(found, task, location);
            jobs.forEach(job -> place(service, job, targets));
        }
        jobs.forEach(job -> superfluous.remove(job.name().value()));
        superfluous.forEach(name -> delete(service, name));
    }

    private static void requireContainer(RegisteredTask task, ScheduledJob job) {
        List<String> known = task.specification().containers().stream()
                .map(ContainerDefinition::name)
                .toList();
        if (!known.contains(job.container())) {
            throw Failures.notFound(
                            "The container", job.container(), "revision " + task.revision() + " has none of that name")
                    .exception();
        }
    }

    private void place(ServiceName service, ScheduledJob job, JobTargets targets) {
        var wanted = targets.create(service, job);
        var present = find(service, job.name().value());
        if (present.isPresent() && JobTargets.same(present.get(), wanted)) {
            return;
        }
        if (present.isPresent()) {
            scheduler.call(SchedulerClient::updateSchedule, JobTargets.update(wanted));
            return;
        }
        try {
            // Made by somebody else between the two: it is theirs that has to be changed then.
            scheduler
                    .find(ConflictException.class::isInstance, SchedulerClient::createSchedule, wanted)
                    .ifPresentOrElse(
                            _ -> {}, () -> scheduler.call(SchedulerClient::updateSchedule, JobTargets.update(wanted)));
        } catch (AstraException e) {
            throw unprepared(service, e);
        }
    }

    /** Services that were made by an older module have neither the group nor the role. */
    private static AstraException unprepared(ServiceName service, AstraException cause) {
        return cause.failure()
                .next("If the service was made before there were scheduled jobs, apply its Terraform directory: the"
                        + " service module of " + service + " makes the schedule group and its role.")
                .exception(cause);
    }

    private Optional<GetScheduleResponse> find(ServiceName service, String name) {
        var request = GetScheduleRequest.builder()
                .groupName(JobTargets.group(service))
                .name(name)
                .build();
        return scheduler.find(ResourceNotFoundException.class::isInstance, SchedulerClient::getSchedule, request);
    }

    private void delete(ServiceName service, String name) {
        var request = DeleteScheduleRequest.builder()
                .groupName(JobTargets.group(service))
                .name(name)
                .build();
        scheduler.find(ResourceNotFoundException.class::isInstance, SchedulerClient::deleteSchedule, request);
    }

    private List<String> names(ServiceName service) {
        var request = ListSchedulesRequest.builder()
                .groupName(JobTargets.group(service))
                .build();
        return scheduler
                .find(
                        ResourceNotFoundException.class::isInstance,
                        (client, asked) -> client.listSchedulesPaginator(asked).schedules().stream()
                                .map(ScheduleSummary::name)
                                .toList(),
                        request)
                .orElse(List.of());
    }

    @Override
    public List<PlacedJob> list(ServiceName service) {
        return names(service).stream()
                .flatMap(name -> find(service, name).stream())
                .flatMap(schedule -> JobTargets.read(schedule).stream())
                .sorted(Comparator.comparing(placed -> placed.job().name().value()))
                .toList();
    }
}
