package dev.astra.domain.service.verification;

/**
 * Where a load balancer sends requests for a service.
 *
 * @param container the container that gets them
 * @param port the port it gets them at
 * @param healthCheckPath what the load balancer asks for to see whether a task is healthy
 * @param present whether the load balancer's target group exists
 */
public record ServiceTarget(String container, int port, String healthCheckPath, boolean present) {}
