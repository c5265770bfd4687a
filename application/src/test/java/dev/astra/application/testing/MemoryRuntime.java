package dev.astra.application.testing;

import dev.astra.domain.error.Failures;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskSpec;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.service.ServiceRuntime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs one service. A deployment is under way until {@link #complete} is called. */
public final class MemoryRuntime implements ServiceRuntime {
    private final Timekeeper time;
    private final Map<RevisionId, TaskSpec> revisions = new LinkedHashMap<>();
    private final List<Deployment> deployments = new ArrayList<>();
    private final Set<RevisionId> withdrawn = new HashSet<>();

    public MemoryRuntime(Timekeeper time) {
        this.time = time;
    }

    /** The revisions there are, oldest first. */
    public List<RevisionId> revisions() {
        return List.copyOf(revisions.keySet());
    }

    /** Ends the deployment under way well. */
    public void complete() {
        end(DeploymentState.COMPLETED);
    }

    /** Ends the deployment under way, one way or the other. */
    public void end(DeploymentState state) {
        deployments.replaceAll(deployment -> deployment.state() == DeploymentState.IN_PROGRESS
                ? deployment(deployment.id(), deployment.revision(), state)
                : deployment);
    }

    /** Somebody clears a revision away. */
    public void withdraw(RevisionId revision) {
        withdrawn.add(revision);
    }

    @Override
    public boolean available(RevisionId revision) {
        return revisions.containsKey(revision) && !withdrawn.contains(revision);
    }

    @Override
    public RunningService get(ServiceName service) {
        if (deployments.isEmpty()) {
            throw Failures.notFound("Service", service.value(), "nothing runs").exception();
        }
        return new RunningService(service, deployments.getFirst().revision(), 1, 1, deployments);
    }

    @Override
    public TaskSpec specification(RevisionId revision) {
        return Optional.ofNullable(revisions.get(revision))
                .orElseThrow(() -> Failures.notFound("Revision", revision.value(), "it was never registered")
                        .exception());
    }

    @Override
    public RevisionId register(ServiceName service, TaskSpec specification) {
        if (!revisions.isEmpty() && revisions().getLast().equals(known(specification))) {
            return revisions().getLast();
        }
        var revision = new RevisionId(service + ":" + (revisions.size() + 1));
        revisions.put(revision, specification);
        return revision;
    }

    private RevisionId known(TaskSpec specification) {
        return revisions.entrySet().stream()
                .filter(revision -> revision.getValue().equals(specification))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later)
                .orElse(new RevisionId(""));
    }

    @Override
    public Deployment rollOut(ServiceName service, RevisionId revision) {
        specification(revision);
        deployments.replaceAll(deployment -> deployment.state().finished()
                ? deployment
                : deployment(deployment.id(), deployment.revision(), DeploymentState.SUPERSEDED));
        var id = new DeploymentId("deployment-" + (deployments.size() + 1));
        deployments.addFirst(deployment(id, revision, DeploymentState.IN_PROGRESS));
        return deployments.getFirst();
    }

    private Deployment deployment(DeploymentId id, RevisionId revision, DeploymentState state) {
        return new Deployment(id, revision, state, state.word(), 1, 1, 0, time.now());
    }

    @Override
    public Deployment deployment(ServiceName service, DeploymentId id) {
        return deployments.stream()
                .filter(deployment -> deployment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failures.notFound("Deployment", id.value(), "it never began")
                        .exception());
    }

    @Override
    public List<ServiceEvent> events(ServiceName service) {
        return List.of();
    }

    @Override
    public List<Task> tasks(ServiceName service) {
        return List.of();
    }
}
