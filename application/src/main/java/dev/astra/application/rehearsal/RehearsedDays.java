package dev.astra.application.rehearsal;

import dev.astra.domain.service.Task;
import dev.astra.domain.telemetry.Metric;
import dev.astra.domain.telemetry.MetricPoint;
import dev.astra.domain.telemetry.MetricQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Days of operation that were simulated.
 *
 * @param simulated how much time passed
 * @param steps how often the simulation stopped to look at the service
 * @param deployments how many deployments there were
 * @param tasks how many tasks ran
 * @param requests how many requests they answered
 */
public record RehearsedDays(Duration simulated, int steps, int deployments, int tasks, long requests) {
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int STEPS_BETWEEN_DEPLOYMENTS = 240;
    private static final int PERIODS = 120;

    static RehearsedDays after(Play play, int days) {
        var time = play.time();
        Instant begin = time.now();
        Instant end = begin.plus(Duration.ofDays(days));
        Set<String> tasks = new HashSet<>();
        int steps = 0;
        int deployments = 0;
        while (time.now().isBefore(end)) {
            time.sleep(STEP);
            play.tasks().stream().map(Task::id).forEach(tasks::add);
            if (++steps % STEPS_BETWEEN_DEPLOYMENTS == 0) {
                play.deployAgain();
                deployments++;
            }
        }
        return new RehearsedDays(
                Duration.between(begin, time.now()), steps, deployments, tasks.size(), requests(play, begin, end));
    }

    private static long requests(Play play, Instant begin, Instant end) {
        var query = MetricQuery.covering(begin, end, PERIODS);
        return play.telemetry(query).stream()
                .filter(series -> series.metric() == Metric.REQUESTS)
                .flatMap(series -> series.points().stream())
                .mapToLong(point -> answered(point, query.period()))
                .sum();
    }

    private static long answered(MetricPoint point, Duration period) {
        return Math.round(point.value() * period.toMinutes());
    }
}
