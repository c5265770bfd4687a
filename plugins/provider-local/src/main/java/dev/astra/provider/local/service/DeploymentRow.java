package dev.astra.provider.local.service;

import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import java.time.Instant;
import java.util.List;

/**
 * One revision taking over, with the end it is going to have.
 *
 * @param endsAt when it is over
 * @param end how it is over then
 * @param restores whether it brings back a revision after another one failed, and so counts tasks that never stopped
 * @param stopped whether a person has ended it
 */
record DeploymentRow(
        DeploymentId id,
        RevisionId revision,
        int desired,
        Instant startedAt,
        Instant endsAt,
        DeploymentState end,
        boolean restores,
        boolean stopped) {

    static DeploymentRow read(Fields fields) {
        return new DeploymentRow(
                new DeploymentId(fields.text("id")),
                new RevisionId(fields.text("revision")),
                fields.count("desired"),
                fields.instant("startedAt"),
                fields.instant("endsAt"),
                fields.choice("end", DeploymentState.values()),
                fields.flag("restores"),
                fields.flag("stopped"));
    }

    Value write() {
        return new FieldsBuilder()
                .put("id", id.value())
                .put("revision", revision.value())
                .put("desired", desired)
                .put("startedAt", startedAt)
                .put("endsAt", endsAt)
                .put("end", end.name())
                .put("restores", restores)
                .put("stopped", stopped)
                .build();
    }

    DeploymentState state(Instant now) {
        return endsAt.isAfter(now) ? DeploymentState.IN_PROGRESS : end;
    }

    /** The same deployment when a person ends it. */
    DeploymentRow cancelled(Instant now) {
        return new DeploymentRow(id, revision, desired, startedAt, now, DeploymentState.FAILED, restores, true);
    }

    /** The same deployment when another takes its place: over at once, unless it is over already. */
    DeploymentRow superseded(Instant now) {
        return endsAt.isAfter(now)
                ? new DeploymentRow(id, revision, desired, startedAt, now, DeploymentState.SUPERSEDED, restores, false)
                : this;
    }

    /** The same deployment when another number of tasks is wanted. */
    DeploymentRow scaled(int tasks) {
        return new DeploymentRow(id, revision, tasks, startedAt, endsAt, end, restores, stopped);
    }

    private boolean counts(TaskRow task) {
        return task.deployment().equals(id) || (restores && task.revision().equals(revision));
    }

    Deployment at(Instant now, List<TaskRow> tasks) {
        var own = tasks.stream().filter(this::counts).toList();
        int running = (int) own.stream().filter(task -> task.running(now)).count();
        int failed = (int)
                own.stream().filter(task -> task.failed() && task.stopped(now)).count();
        var state = state(now);
        return new Deployment(id, revision, state, reason(state), desired, running, failed, startedAt);
    }

    private String reason(DeploymentState state) {
        return switch (state) {
            case IN_PROGRESS -> "ECS deployment " + id + " in progress.";
            case COMPLETED -> "ECS deployment " + id + " completed.";
            case FAILED ->
                stopped ? "ECS deployment was stopped." : "ECS deployment circuit breaker: tasks failed to start.";
            case SUPERSEDED -> "ECS deployment " + id + " was replaced by a newer one.";
        };
    }
}
