package dev.astra.domain.service;

import java.time.Instant;

/**
 * Something the container platform did for a service.
 *
 * @param id unique within the service
 * @param message the provider's words, without the service's own name in front
 */
public record ServiceEvent(String id, Instant at, String message) {}
