package dev.astra.domain.telemetry;

import java.util.Locale;

/** What is measured of every service. */
public enum Metric {
    /** How much of the processor that its tasks have is used, on the average of the tasks. */
    CPU("cpu", Unit.PERCENT),
    /** How much of the memory that its tasks have is used, on the average of the tasks. */
    MEMORY("memory", Unit.PERCENT),
    /** Requests that came in. */
    REQUESTS("requests", Unit.PER_MINUTE),
    /** Requests that were answered with a server error, by the service or for want of one. */
    ERRORS("errors", Unit.PER_MINUTE),
    /** How long half of the requests take at most. */
    LATENCY_P50("latency p50", Unit.MILLISECONDS),
    /** How long 95 of 100 requests take at most. */
    LATENCY_P95("latency p95", Unit.MILLISECONDS),
    /** Tasks that run. */
    TASKS("tasks", Unit.COUNT);

    private final String label;
    private final Unit unit;

    Metric(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** In what a metric is measured. */
    public enum Unit {
        PERCENT("%"),
        PER_MINUTE("/min"),
        MILLISECONDS("ms"),
        COUNT("");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /** The metric as a line of a chart is called. */
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /** The metric as machines name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether only a service with a load balancer has it. */
    public boolean ofRequests() {
        return switch (this) {
            case REQUESTS, ERRORS, LATENCY_P50, LATENCY_P95 -> true;
            case CPU, MEMORY, TASKS -> false;
        };
    }
}
