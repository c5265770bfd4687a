package dev.astra.domain.service;

/**
 * How requests reach the tasks of a service with a load balancer.
 *
 * @param deregistrationDelay seconds that a task which is being replaced has to finish its requests
 */
public record Traffic(Routing routing, HealthCheck healthCheck, int deregistrationDelay) {}
