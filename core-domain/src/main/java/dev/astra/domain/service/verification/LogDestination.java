package dev.astra.domain.service.verification;

/**
 * Where a container's lines go.
 *
 * @param region the region the container is told to write to, which should be its own
 * @param present whether the group exists, or is made when it is needed
 */
public record LogDestination(String container, String group, String region, boolean present) {}
