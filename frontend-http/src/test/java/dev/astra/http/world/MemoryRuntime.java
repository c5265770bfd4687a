package dev.astra.http.world;

import dev.astra.domain.error.Failures;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskSpec;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.service.ImageRegistry;
import dev.astra.ports.service.ServiceRuntime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs services in memory. Deployments go on only when a test says so. */
final class MemoryRuntime implements ServiceRuntime, ImageRegistry {
    private static final String FIRST_NEW_DEPLOYMENT = "ecs-svc/343312949009004324";
    private static final int FIRST_NEW_NUMBER = 1;
    private static final int DESIRED = 2;

    private final Timekeeper time;
    private final Map<ServiceName, Running> services = new HashMap<>();
    private final Map<RevisionId, TaskSpec> specifications = new HashMap<>();
    private int rollOuts;

    /** What happens whenever a roll-out is about to begin. */
    volatile Runnable whenRolledOut = () -> {};

    /** What happens whenever events are asked for. */
    volatile Runnable whenAskedForEvents = () -> {};

    MemoryRuntime(Timekeeper time) {
        this.time = time;
    }

    /** One service as it runs. */
    private static final class Running {
        private final List<Deployment> deployments = new ArrayList<>();
        private final List<ServiceEvent> events = new ArrayList<>();
        private RevisionId revision;

        Running(RevisionId revision) {
            this.revision = revision;
        }
    }

    private Running running(ServiceName service) {
        Running running = services.get(service);
        if (running == null) {
            throw Failures.notFound("Service", service.value(), "the cloud has none")
                    .exception();
        }
        return running;
    }

    synchronized void run(ServiceName service, RevisionId revision, TaskSpec specification, Deployment deployment) {
        var running = new Running(revision);
        running.deployments.add(deployment);
        services.put(service, running);
        specifications.put(revision, specification);
    }

    synchronized void happen(ServiceName service, ServiceEvent event) {
        running(service).events.add(event);
    }

    synchronized void become(ServiceName service, DeploymentState state) {
        running(service)
                .deployments
                .replaceAll(old -> old.state() == DeploymentState.IN_PROGRESS
                        ? deployment(old.id().value(), old.revision(), state, old.startedAt())
                        : old);
    }

    synchronized int rollOuts() {
        return rollOuts;
    }

    static Deployment deployment(String id, RevisionId revision, DeploymentState state, Instant startedAt) {
        String words = state == DeploymentState.IN_PROGRESS ? "in progress" : state.word();
        return new Deployment(
                new DeploymentId(id),
                revision,
                state,
                "ECS deployment " + id + " " + words + ".",
                DESIRED,
                state == DeploymentState.COMPLETED ? DESIRED : 0,
                0,
                startedAt);
    }

    @Override
    public synchronized RunningService get(ServiceName service) {
        Running running = running(service);
        return new RunningService(service, running.revision, DESIRED, DESIRED, running.deployments);
    }

    @Override
    public synchronized TaskSpec specification(RevisionId revision) {
        return Objects.requireNonNull(specifications.get(revision));
    }

    @Override
    public synchronized RevisionId register(ServiceName service, TaskSpec specification) {
        String before = running(service).revision.value();
        int number = Integer.parseInt(before.substring(before.indexOf(':') + 1));
        var revision = new RevisionId(service + ":" + (number + 1));
        specifications.put(revision, specification);
        return revision;
    }

    @Override
    public Deployment rollOut(ServiceName service, RevisionId revision) {
        whenRolledOut.run();
        return begin(service, revision);
    }

    private synchronized Deployment begin(ServiceName service, RevisionId revision) {
        become(service, DeploymentState.SUPERSEDED);
        String id = FIRST_NEW_DEPLOYMENT + (FIRST_NEW_NUMBER + rollOuts++);
        Deployment begun = deployment(id, revision, DeploymentState.IN_PROGRESS, time.now());
        Running running = running(service);
        running.revision = revision;
        running.deployments.addFirst(begun);
        return begun;
    }

    @Override
    public synchronized Deployment deployment(ServiceName service, DeploymentId id) {
        return running(service).deployments.stream()
                .filter(deployment -> deployment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failures.notFound(
                                "Deployment", id.value(), service + " has no such deployment, or no longer")
                        .exception());
    }

    @Override
    public List<ServiceEvent> events(ServiceName service) {
        whenAskedForEvents.run();
        synchronized (this) {
            return List.copyOf(running(service).events);
        }
    }

    @Override
    public synchronized List<Task> tasks(ServiceName service) {
        return List.of();
    }

    @Override
    public ImageCheck check(ImageReference image) {
        return image.tag().startsWith("2.") ? ImageCheck.FOUND : ImageCheck.MISSING;
    }
}
