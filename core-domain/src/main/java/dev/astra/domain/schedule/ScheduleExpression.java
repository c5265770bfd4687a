package dev.astra.domain.schedule;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a job runs, in the words of EventBridge: {@code cron(0 3 * * ? *)} or {@code rate(15 minutes)}. */
public sealed interface ScheduleExpression permits CronExpression, RateExpression {
    /** The expression as it is written. */
    String text();

    /**
     * The first time it comes true after a moment, or nothing when it never does again.
     *
     * @param begin when the schedule was made, from which rates count
     */
    Optional<Instant> next(Instant begin, Instant after, ZoneId zone);

    /**
     * Reads an expression.
     *
     * @throws AstraException INVALID_INPUT with what is wrong with it
     */
    static ScheduleExpression parse(String text) {
        if (text.startsWith("cron(") && text.endsWith(")")) {
            return CronExpression.parse(text);
        }
        if (text.startsWith("rate(") && text.endsWith(")")) {
            return RateExpression.parse(text);
        }
        throw invalid(text, "expected cron(minutes hours day-of-month month day-of-week year) or rate(number unit)");
    }

    static AstraException invalid(String text, String why) {
        return Failures.invalid("'" + text + "' is not a schedule", why).exception();
    }
}
