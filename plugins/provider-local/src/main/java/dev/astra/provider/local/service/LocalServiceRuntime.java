package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.Traffic;
import dev.astra.ports.service.ServiceRuntime;
import dev.astra.provider.local.state.Snapshot;
import dev.astra.provider.local.state.StateFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The services in the file, as far as their plans have come true. */
public record LocalServiceRuntime(StateFile file, Location location) implements ServiceRuntime {
    /** How long a task that has stopped is still listed. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    @Override
    public RunningService get(ServiceName service) {
        return file.read(cloud -> running(Services.require(cloud, location, service), cloud.now()));
    }

    private static RunningService running(ServiceRow row, Instant now) {
        var deployments = deployments(row, now);
        int running =
                (int) row.tasks().stream().filter(task -> task.running(now)).count();
        return new RunningService(row.name(), deployments.getFirst().revision(), row.desired(), running, deployments);
    }

    @Override
    public RunningService scale(ServiceName service, int tasks) {
        return file.change(draft -> {
            var row = Services.require(draft, location, service);
            var primary = deployments(row, draft.now()).getFirst();
            if (!primary.state().finished()) {
                throw Failure.of(
                                CoreError.DEPLOYMENT_RUNNING,
                                "The service was not scaled",
                                "deployment '" + primary.id() + "' is still under way")
                        .next("Wait for its end.")
                        .exception();
            }
            var scaled = Services.scale(draft, row, require(draft, primary.revision()), tasks);
            return running(scaled, draft.now());
        });
    }

    private static List<Deployment> deployments(ServiceRow service, Instant now) {
        return service.deployments().reversed().stream()
                .filter(deployment -> !deployment.startedAt().isAfter(now))
                .map(deployment -> deployment.at(now, service.tasks()))
                .toList();
    }

    @Override
    public TaskSpec specification(RevisionId revision) {
        return file.read(cloud -> require(cloud, revision).specification());
    }

    private RevisionRow require(Snapshot cloud, RevisionId revision) {
        return cloud.find(RevisionRow.TABLE, RevisionRow.key(location, revision))
                .orElseThrow(() -> Failures.notFound(
                                "The revision",
                                shortened(revision.value()),
                                "there is none of that name in " + location)
                        .exception());
    }

    @Override
    public RevisionId register(ServiceName service, TaskSpec specification) {
        return file.change(draft -> {
            var row = Services.require(draft, location, service);
            SpecificationCheck.require(specification);
            var newest = new RevisionId(service + ":" + row.revisions());
            if (require(draft, newest).specification().equals(specification)) {
                return newest;
            }
            var next = new RevisionId(service + ":" + (row.revisions() + 1));
            draft.put(RevisionRow.TABLE, new RevisionRow(RevisionRow.place(location), next, specification));
            draft.put(ServiceRow.TABLE, row.registered());
            return next;
        });
    }

    @Override
    public Deployment rollOut(ServiceName service, RevisionId revision) {
        return file.change(draft -> {
            var row = Services.require(draft, location, service);
            var started = Services.start(draft, row, require(draft, revision));
            return deployments(started, draft.now()).getFirst();
        });
    }

    @Override
    public Optional<Traffic> traffic(ServiceName service) {
        return file.read(cloud ->
                Optional.ofNullable(Services.require(cloud, location, service).traffic()));
    }

    @Override
    public Deployment rollOut(ServiceName service, RevisionId revision, Traffic traffic) {
        return file.change(draft -> {
            var row = Services.require(draft, location, service);
            TrafficFormat.requirePort(require(draft, revision).specification(), traffic);
            var started = Services.start(draft, row.directed(traffic), require(draft, revision));
            return deployments(started, draft.now()).getFirst();
        });
    }

    @Override
    public void direct(ServiceName service, Traffic traffic) {
        file.change(draft -> {
            draft.put(
                    ServiceRow.TABLE, Services.require(draft, location, service).directed(traffic));
            return traffic;
        });
    }

    @Override
    public void cancel(ServiceName service, DeploymentId deployment) {
        if (deployment(service, deployment).state().finished()) {
            throw Failure.of(
                            CoreError.CHANGED_MEANWHILE,
                            "The deployment was not cancelled",
                            "'" + deployment + "' is over already")
                    .exception();
        }
        file.change(draft -> {
            Services.cancel(draft, Services.require(draft, location, service), deployment);
            return deployment;
        });
    }

    @Override
    public Deployment deployment(ServiceName service, DeploymentId deployment) {
        return file.read(cloud -> deployments(Services.require(cloud, location, service), cloud.now()).stream()
                .filter(listed -> listed.id().equals(deployment))
                .findFirst()
                .orElseThrow(() -> Failures.notFound(
                                "The deployment",
                                shortened(deployment.value()),
                                "service '" + service + "' has none of that name, or it is long over")
                        .exception()));
    }

    @Override
    public List<ServiceEvent> events(ServiceName service) {
        return file.read(cloud -> Services.require(cloud, location, service).events().stream()
                .filter(event -> !event.at().isAfter(cloud.now()))
                .map(EventRow::told)
                .toList());
    }

    @Override
    public List<Task> tasks(ServiceName service) {
        return file.read(cloud -> {
            var now = cloud.now();
            return Services.require(cloud, location, service).tasks().stream()
                    .filter(task -> task.created(now) && !task.stopped(now.minus(REMEMBERED)))
                    .map(task ->
                            task.at(now, revision -> require(cloud, revision).specification()))
                    .toList();
        });
    }

    private static String shortened(String id) {
        return id.length() <= 100 ? id : id.substring(0, 100) + "...";
    }
}
