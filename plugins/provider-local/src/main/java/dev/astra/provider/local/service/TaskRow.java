package dev.astra.provider.local.service;

import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskHealth;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One copy of a service, with its whole life as it is planned. What lies after now has not happened yet.
 *
 * @param runningAt when its containers run, or null when they never will
 * @param stoppingAt when it begins to stop, or null while nothing makes it
 * @param stoppedAt when it has stopped
 * @param reason why it stops
 * @param failed whether it stops because something is wrong with it
 */
public record TaskRow(
        String id,
        RevisionId revision,
        DeploymentId deployment,
        Instant createdAt,
        @Nullable Instant runningAt,
        @Nullable Instant stoppingAt,
        @Nullable Instant stoppedAt,
        @Nullable String reason,
        boolean failed) {
    private static final Duration PROVISIONING = Duration.ofSeconds(8);
    private static final Duration FIRST_CHECK = Duration.ofSeconds(15);

    static TaskRow read(Fields fields) {
        return new TaskRow(
                fields.text("id"),
                new RevisionId(fields.text("revision")),
                new DeploymentId(fields.text("deployment")),
                fields.instant("createdAt"),
                fields.optionalInstant("runningAt").orElse(null),
                fields.optionalInstant("stoppingAt").orElse(null),
                fields.optionalInstant("stoppedAt").orElse(null),
                fields.optionalText("reason").orElse(null),
                fields.flag("failed"));
    }

    Value write() {
        return new FieldsBuilder()
                .put("id", id)
                .put("revision", revision.value())
                .put("deployment", deployment.value())
                .put("createdAt", createdAt)
                .put("runningAt", runningAt)
                .put("stoppingAt", stoppingAt)
                .put("stoppedAt", stoppedAt)
                .put("reason", reason)
                .put("failed", failed)
                .build();
    }

    /** A task that comes up and runs on. */
    static TaskRow healthy(
            String id, RevisionId revision, DeploymentId deployment, Instant createdAt, Instant runningAt) {
        return new TaskRow(id, revision, deployment, createdAt, runningAt, null, null, null, false);
    }

    TaskRow stopping(Instant from, Instant until, String why) {
        return new TaskRow(id, revision, deployment, createdAt, runningAt, from, until, why, failed);
    }

    /** The same task, kept alive: whatever was to stop it after the time does not happen, unless it fails by itself. */
    TaskRow spared(Instant time) {
        return failed || stoppingAt == null || !stoppingAt.isAfter(time)
                ? this
                : new TaskRow(id, revision, deployment, createdAt, runningAt, null, null, null, false);
    }

    boolean created(Instant now) {
        return !createdAt.isAfter(now);
    }

    boolean running(Instant now) {
        return runningAt != null && !runningAt.isAfter(now) && (stoppingAt == null || stoppingAt.isAfter(now));
    }

    boolean stopped(Instant now) {
        return stoppedAt != null && !stoppedAt.isAfter(now);
    }

    /** Whether nothing is planned to stop it. */
    boolean lasting() {
        return stoppingAt == null;
    }

    private String status(Instant now) {
        if (stopped(now)) {
            return "STOPPED";
        }
        if (stoppingAt != null && !stoppingAt.isAfter(now)) {
            return "DEACTIVATING";
        }
        if (running(now)) {
            return "RUNNING";
        }
        return now.isBefore(createdAt.plus(PROVISIONING)) ? "PROVISIONING" : "PENDING";
    }

    /** A task passes its first check fifteen seconds after it has come up. */
    private TaskHealth health(Instant now) {
        if (runningAt == null || now.isBefore(runningAt.plus(FIRST_CHECK))) {
            return TaskHealth.UNKNOWN;
        }
        return failed ? TaskHealth.UNHEALTHY : TaskHealth.HEALTHY;
    }

    /** The task as it is, with the specification of its revision to tell its containers from. */
    Task at(Instant now, Function<RevisionId, TaskSpec> specifications) {
        Instant end = stopped(now) ? stoppedAt : null;
        if (end == null || reason == null) {
            return new Task(id, revision, status(now), createdAt, null, health(now), end, null);
        }
        var how = Ending.of(reason, runningAt != null, specifications.apply(revision));
        return new Task(id, revision, status(now), createdAt, reason, health(now), end, how);
    }
}
