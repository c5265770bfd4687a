package dev.astra.domain.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One running, or lately stopped, copy of a service.
 *
 * @param id unique within the service; its last six characters are the tag shown in logs
 * @param status the provider's word, for example {@code RUNNING}
 * @param stoppedReason why it stopped, or null while it has not
 * @param stoppedAt when it stopped, or null while it has not
 * @param end how it ended, or null while it has not, or when the provider does not tell
 */
public record Task(
        String id,
        RevisionId revision,
        String status,
        Instant startedAt,
        @Nullable String stoppedReason,
        TaskHealth health,
        @Nullable Instant stoppedAt,
        @Nullable TaskEnd end) {
    /** A task of which only the essentials are known. */
    public Task(String id, RevisionId revision, String status, Instant startedAt, @Nullable String stoppedReason) {
        this(id, revision, status, startedAt, stoppedReason, TaskHealth.UNKNOWN, null, null);
    }

    /** The last six characters of the id, by which tasks are told apart. */
    public String tag() {
        return TaskTag.of(id);
    }

    public boolean running() {
        return "RUNNING".equals(status) && stoppedReason == null;
    }
}
