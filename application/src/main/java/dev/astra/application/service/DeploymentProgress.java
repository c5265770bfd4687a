package dev.astra.application.service;

import dev.astra.domain.service.Deployment;
import java.time.Duration;

/**
 * How far a deployment is.
 *
 * @param elapsed since it began
 * @param left how long it is likely to take still; once tasks have failed, until it is given up if more do
 */
public record DeploymentProgress(Deployment deployment, Duration elapsed, Duration left) {}
