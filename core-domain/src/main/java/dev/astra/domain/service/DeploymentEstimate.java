package dev.astra.domain.service;

import dev.astra.domain.value.Value;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a deployment is likely to take, from what decides it: a place and an image for each task, the health check,
 * and the time that old tasks have to finish.
 *
 * @param toHealth until all new tasks are healthy
 * @param toEnd until the old ones are gone too
 * @param longest the same when old tasks use all the time they have to stop
 * @param toFailure until a deployment whose tasks never become healthy is given up
 */
public record DeploymentEstimate(Duration toHealth, Duration toEnd, Duration longest, Duration toFailure) {
    private static final int SECONDS_TO_PLACE = 15;
    private static final int SECONDS_TO_PULL = 20;
    private static final int TASKS_AT_ONCE = 10;
    private static final int SECONDS_TO_STOP = 5;
    private static final int USUAL_STOP_TIMEOUT = 30;
    private static final int FEWEST_FAILURES = 3;
    private static final int MOST_FAILURES = 200;

    /**
     * Estimates a deployment.
     *
     * @param tasks how many tasks there shall be
     */
    public static DeploymentEstimate of(ReleaseContent content, int tasks) {
        if (tasks == 0) {
            return new DeploymentEstimate(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        }
        Traffic traffic = content.traffic();
        int start = start(tasks);
        int health = start + (traffic == null ? 0 : healthy(traffic.healthCheck()));
        int drain = traffic == null ? 0 : traffic.deregistrationDelay();
        int stop = stopTimeout(content.specification());
        return new DeploymentEstimate(
                Duration.ofSeconds(health),
                Duration.ofSeconds(health + drain + Math.min(stop, SECONDS_TO_STOP)),
                Duration.ofSeconds(health + drain + stop),
                Duration.ofSeconds(toFailure(traffic, tasks)));
    }

    /**
     * How long it is still going to take.
     *
     * @param elapsed since it began
     * @param running how many of the tasks run
     */
    public Duration left(Duration elapsed, int running, int tasks) {
        Duration left = toEnd.minus(elapsed);
        Duration least = running < tasks ? toEnd.minus(toHealth) : Duration.ZERO;
        return left.compareTo(least) < 0 ? least : left;
    }

    /** How long it is still going to take until a deployment is given up whose tasks go on failing. */
    public Duration leftToFailure(Duration elapsed) {
        Duration left = toFailure.minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static int start(int tasks) {
        int rounds = Math.ceilDiv(tasks, TASKS_AT_ONCE);
        return SECONDS_TO_PLACE * rounds + SECONDS_TO_PULL;
    }

    private static int healthy(HealthCheck check) {
        return check.interval() * check.healthyThreshold();
    }

    /** So many tasks have to fail before the circuit breaks; as many as there shall be are tried side by side. */
    private static int toFailure(@Nullable Traffic traffic, int tasks) {
        int failures = Math.clamp(Math.ceilDiv(tasks, 2), FEWEST_FAILURES, MOST_FAILURES);
        int rounds = Math.ceilDiv(failures, tasks);
        return rounds * (start(tasks) + (traffic == null ? 0 : unhealthy(traffic.healthCheck())));
    }

    private static int unhealthy(HealthCheck check) {
        return Math.max(check.gracePeriod(), check.interval() * check.unhealthyThreshold());
    }

    /** The longest that a container may take to stop. */
    private static int stopTimeout(TaskSpec specification) {
        return specification.containers().stream()
                .mapToInt(container -> container.further().get("stopTimeout") instanceof Value.Numeral seconds
                        ? seconds.value().intValue()
                        : USUAL_STOP_TIMEOUT)
                .max()
                .orElse(USUAL_STOP_TIMEOUT);
    }
}
