package dev.astra.cli.service;

import picocli.CommandLine.Option;

/** Whether and how long to watch a deployment. */
public final class WatchOptions {
    @Option(
            names = {"-w", "--watch"},
            description = "Show what happens until the deployment has ended.")
    private boolean watching;

    @Option(
            names = "--timeout",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "How long to watch at most.")
    private int timeout = 30;

    boolean on() {
        return watching;
    }

    int minutes() {
        return timeout;
    }
}
