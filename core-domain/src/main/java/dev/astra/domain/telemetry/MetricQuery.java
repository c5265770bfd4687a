package dev.astra.domain.telemetry;

import dev.astra.domain.error.Failures;
import java.time.Duration;
import java.time.Instant;

/**
 * Which time is wanted, and how finely.
 *
 * @param since the begin, a multiple of the period
 * @param until the end, exclusive, a multiple of the period
 * @param period what one point stands for: a whole number of minutes
 */
public record MetricQuery(Instant since, Instant until, Duration period) {
    private static final int[] MINUTES = {1, 2, 3, 5, 10, 15, 30, 60, 120, 240, 360, 720, 1440};

    /**
     * The time from one moment to another, in at most so many periods. The ends are moved outwards to whole periods.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT when there is no such time
     */
    public static MetricQuery covering(Instant since, Instant until, int periods) {
        Duration span = Duration.between(since, until);
        if (span.compareTo(Duration.ofMinutes(1)) < 0) {
            throw Failures.invalid("No time can be shown", "it is shorter than a minute")
                    .next("Look further back with --since, for example --since 3h.")
                    .exception();
        }
        for (int minutes : MINUTES) {
            var query = aligned(since, until, Duration.ofMinutes(minutes));
            if (query.periods() <= periods) {
                return query;
            }
        }
        throw Failures.invalid("No time can be shown", "it is longer than " + periods + " days")
                .next("Look less far back with --since.")
                .exception();
    }

    private static MetricQuery aligned(Instant since, Instant until, Duration period) {
        long seconds = period.toSeconds();
        long first = Math.floorDiv(since.getEpochSecond(), seconds) * seconds;
        long last = -Math.floorDiv(-until.getEpochSecond(), seconds) * seconds;
        return new MetricQuery(Instant.ofEpochSecond(first), Instant.ofEpochSecond(last), period);
    }

    /** How many periods the time has. */
    public int periods() {
        return Math.toIntExact(Duration.between(since, until).dividedBy(period));
    }

    /** In which period a moment of the time falls, counted from 0; one outside falls outside. */
    public int periodOf(Instant moment) {
        return Math.toIntExact(Math.floorDiv(Duration.between(since, moment).toSeconds(), period.toSeconds()));
    }

    /** The begin of a period, counted from 0. */
    public Instant begin(int number) {
        return since.plus(period.multipliedBy(number));
    }
}
