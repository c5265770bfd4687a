package dev.astra.application.rehearsal;

import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.Task;
import dev.astra.domain.telemetry.Metric;
import dev.astra.domain.telemetry.MetricPoint;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.domain.telemetry.MetricSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Days of operation that were simulated.
 *
 * @param simulated how much time passed
 * @param observations how many numbers, tasks and lines of the log were looked at
 * @param deployments how many deployments there were
 * @param tasks how many tasks ran
 * @param requests how many requests they answered
 */
public record RehearsedDays(Duration simulated, int observations, int deployments, int tasks, long requests) {
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofSeconds(30);
    private static final int STEPS_BETWEEN_DEPLOYMENTS = 16;

    static RehearsedDays after(Play play, int days) {
        var operation = new Operation(play);
        var time = play.time();
        Instant begin = time.now();
        Instant end = begin.plus(Duration.ofDays(days));
        int deployments = 0;
        for (int step = 1; time.now().isBefore(end); step++) {
            Instant before = time.now().truncatedTo(ChronoUnit.MINUTES);
            time.sleep(STEP);
            operation.observe(before, time.now().truncatedTo(ChronoUnit.MINUTES));
            if (step % STEPS_BETWEEN_DEPLOYMENTS == 0) {
                play.deployAgain();
                deployments++;
            }
        }
        return new RehearsedDays(
                Duration.between(begin, time.now()),
                operation.observations,
                deployments,
                operation.tasks.size(),
                operation.requests);
    }

    /** What a person on watch would see. */
    private static final class Operation {
        private final Play play;
        private final Set<String> tasks = new HashSet<>();
        private int observations;
        private long requests;

        Operation(Play play) {
            this.play = play;
        }

        void observe(Instant from, Instant until) {
            List<Task> running = play.runtime().tasks(play.service());
            running.stream().map(Task::id).forEach(tasks::add);
            observations += running.size();
            play.telemetry(new MetricQuery(from, until, MINUTE)).forEach(this::observe);
            observations +=
                    play.log(new LogQuery(until.minus(GLANCE), until, null)).size();
        }

        private void observe(MetricSeries series) {
            observations += series.points().size();
            if (series.metric() == Metric.REQUESTS) {
                requests += Math.round(
                        series.points().stream().mapToDouble(MetricPoint::value).sum());
            }
        }
    }
}
