package dev.astra.domain.service;

import java.time.Instant;

/**
 * One revision taking over from another.
 *
 * @param reason the provider's own words for the state
 * @param desired how many tasks there shall be
 * @param running how many of its tasks run
 * @param failed how many of its tasks have failed so far
 */
public record Deployment(
        DeploymentId id,
        RevisionId revision,
        DeploymentState state,
        String reason,
        int desired,
        int running,
        int failed,
        Instant startedAt) {}
