package dev.astra.domain.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One running, or lately stopped, copy of a service.
 *
 * @param id unique within the service; its last six characters are the tag shown in logs
 * @param status the provider's word, for example {@code RUNNING}
 * @param stoppedReason why it stopped, or null while it has not
 * @param stopCode the provider's code for that, for example {@code TaskFailedToStart}, or null when there is none
 * @param containers what is known of its containers; empty when the provider does not tell
 */
public record Task(
        String id,
        RevisionId revision,
        String status,
        Instant startedAt,
        @Nullable String stoppedReason,
        @Nullable String stopCode,
        List<ContainerState> containers) {
    public Task {
        containers = List.copyOf(containers);
    }

    /** A task of which nothing more is told. */
    public Task(String id, RevisionId revision, String status, Instant startedAt, @Nullable String stoppedReason) {
        this(id, revision, status, startedAt, stoppedReason, null, List.of());
    }
}
