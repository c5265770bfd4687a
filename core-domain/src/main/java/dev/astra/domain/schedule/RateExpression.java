package dev.astra.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every so many minutes, hours or days, counted from when the schedule was made. */
public record RateExpression(String text, Duration period) implements ScheduleExpression {
    private static final Pattern FORM = Pattern.compile("rate\\((\\d{1,6}) (minute|hour|day)(s?)\\)");

    static RateExpression parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw ScheduleExpression.invalid(text, "expected for example rate(1 hour) or rate(15 minutes)");
        }
        long count = Long.parseLong(form.group(1));
        if (count == 0) {
            throw ScheduleExpression.invalid(text, "the number must be at least 1");
        }
        if ((count == 1) != form.group(3).isEmpty()) {
            String unit = form.group(2);
            throw ScheduleExpression.invalid(text, "write '1 " + unit + "' but '2 " + unit + "s'");
        }
        return new RateExpression(text, period(count, form.group(2)));
    }

    private static Duration period(long count, String unit) {
        return switch (unit) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    @Override
    public Optional<Instant> next(Instant begin, Instant after, ZoneId zone) {
        long passed = after.isBefore(begin) ? 0 : Duration.between(begin, after).dividedBy(period);
        return Optional.of(begin.plus(period.multipliedBy(passed + 1)));
    }
}
