package dev.astra.domain.service;

import org.jspecify.annotations.Nullable;

/**
 * What became of one container of a task.
 *
 * @param exitCode how it ended, or null while it has not, or when it never ran
 * @param reason the provider's words about it, or null when there are none
 * @param healthy what its own health check says, or null when it has none or has not been checked yet
 */
public record ContainerState(
        String name,
        @Nullable Integer exitCode,
        @Nullable String reason,
        @Nullable Boolean healthy) {}
