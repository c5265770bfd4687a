package dev.astra.domain.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One running, or lately stopped, copy of a service.
 *
 * @param id unique within the service; its last six characters are the tag shown in logs
 * @param status the provider's word, for example {@code RUNNING}
 * @param stoppedReason why it stopped, or null while it has not
 */
public record Task(
        String id,
        RevisionId revision,
        String status,
        Instant startedAt,
        @Nullable String stoppedReason) {}
