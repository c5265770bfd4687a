package dev.astra.cli.service;

import dev.astra.domain.service.Task;
import org.jspecify.annotations.Nullable;

/** A task in JSON. */
record TaskJson(
        String id,
        String tag,
        String revision,
        String status,
        String health,
        String startedAt,
        @Nullable String stoppedAt,
        @Nullable String stoppedReason) {
    static TaskJson of(Task task) {
        return new TaskJson(
                task.id(),
                task.tag(),
                task.revision().value(),
                task.status(),
                task.health().word(),
                task.startedAt().toString(),
                task.stoppedAt() == null ? null : task.stoppedAt().toString(),
                task.stoppedReason());
    }
}
