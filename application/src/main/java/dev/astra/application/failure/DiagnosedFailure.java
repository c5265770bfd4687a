package dev.astra.application.failure;

import dev.astra.domain.log.LogLine;
import dev.astra.domain.service.TaskTag;
import dev.astra.domain.service.failure.FailureCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a task failed, or why none could be started.
 *
 * @param task the task, or null when the provider speaks of the service
 * @param lines the last lines the task wrote; empty when it never ran, or when its log cannot be read
 */
public record DiagnosedFailure(FailureCause cause, @Nullable String task, List<LogLine> lines) {
    public DiagnosedFailure {
        lines = List.copyOf(lines);
    }

    /** The last six characters of the task, as logs show it, or an empty text. */
    public String tag() {
        return task == null ? "" : TaskTag.of(task);
    }
}
