package dev.astra.domain.service;

import java.util.Locale;

/** What the health checks of a task's containers say. */
public enum TaskHealth {
    HEALTHY,
    UNHEALTHY,
    /** There are no checks, or none has come to an end yet. */
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
