package dev.astra.domain.telemetry;

import java.time.Instant;

/**
 * One value of a metric.
 *
 * @param at the begin of the period that the value stands for
 */
public record MetricPoint(Instant at, double value) {}
