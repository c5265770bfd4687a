package dev.astra.domain.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that runs to its end and is not replaced.
 *
 * @param container the container whose exit code counts
 * @param status the provider's word, for example {@code RUNNING}
 * @param finished whether it is over
 * @param exitCode what the container ended with, or null when it has not ended or was never started
 * @param stoppedReason why the task is over, in the provider's words, or null while it is not
 */
public record OneOffTask(
        String id,
        RevisionId revision,
        String container,
        String status,
        Instant createdAt,
        boolean finished,
        @Nullable Integer exitCode,
        @Nullable String stoppedReason) {
    /** Whether it came to a good end. */
    public boolean succeeded() {
        return finished && exitCode != null && exitCode == 0;
    }

    /** The last six characters of the id, as logs show it. */
    public String tag() {
        return TaskTag.of(id);
    }
}
