package dev.astra.provider.local.telemetry;

import dev.astra.domain.telemetry.Metric;
import dev.astra.provider.local.service.ServiceRow;
import dev.astra.provider.local.service.TaskRow;
import dev.astra.provider.local.state.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a service does in one minute. It follows from the minute and the tasks that run in it alone.
 *
 * @param tasks those that run at that time
 */
record Minute(ServiceRow service, Instant at, List<TaskRow> tasks) {
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final int SECONDS_OF_A_DAY = 86_400;

    static Minute of(ServiceRow service, Instant at) {
        return new Minute(
                service,
                at,
                service.tasks().stream().filter(task -> runs(task, at)).toList());
    }

    private static boolean runs(TaskRow task, Instant at) {
        return task.runningAt() != null
                && !task.runningAt().isAfter(at)
                && (task.stoppingAt() == null || task.stoppingAt().isAfter(at));
    }

    int running() {
        return tasks.size();
    }

    double value(Metric metric) {
        return switch (metric) {
            case CPU -> Math.min(100, 9 + 14 * demand() + 45 * share(this::young) + noise(metric, 3));
            case MEMORY -> Math.min(100, 31 + 9 * (1 - share(this::young)) + noise(metric, 1.5));
            case REQUESTS -> Math.floor(600 * demand() + noise(metric, 60));
            case ERRORS -> Math.floor(noise(metric, 1.6) + 600 * demand() * share(Minute::ailing) / 2);
            case LATENCY_P50 -> usualLatency();
            case LATENCY_P95 -> usualLatency() * (2.1 + noise(metric, 0.8));
            case TASKS -> running();
        };
    }

    private double usualLatency() {
        return 18 + 8 * demand() + 30 * share(this::young) + noise(Metric.LATENCY_P50, 3);
    }

    /** From about a third at night to one in the afternoon. */
    private double demand() {
        double hour = (at.getEpochSecond() % SECONDS_OF_A_DAY) / 3_600.0;
        return 0.66 - 0.33 * Math.cos((hour - 3) / 12 * Math.PI);
    }

    private boolean young(TaskRow task) {
        return task.runningAt() != null && task.runningAt().plus(WARM_UP).isAfter(at);
    }

    /** Whether a task is about to be stopped because something is wrong with it. */
    private static boolean ailing(TaskRow task) {
        return task.failed();
    }

    private double share(Predicate<TaskRow> which) {
        return tasks.stream().filter(which).count() / (double) Math.max(1, running());
    }

    /** From nothing up to the most. */
    private double noise(Metric metric, double most) {
        var dice = Dice.of(at.getEpochSecond() / 60, service.name() + " " + metric);
        return most * dice.below(1_000) / 1_000;
    }
}
