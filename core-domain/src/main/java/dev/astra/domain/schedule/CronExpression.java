package dev.astra.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * Certain minutes of certain hours of certain days. A local time that a change of the clocks leaves out is left out; one
 * that comes twice is met the first time.
 */
public record CronExpression(
        String text,
        NavigableSet<Integer> minutes,
        NavigableSet<Integer> hours,
        CronDays days,
        NavigableSet<Integer> months,
        NavigableSet<Integer> years)
        implements ScheduleExpression {
    private static final int FIELDS = 6;
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    static CronExpression parse(String text) {
        List<String> fields = List.of(
                text.substring("cron(".length(), text.length() - 1).strip().split("\\s+", -1));
        if (fields.size() != FIELDS) {
            throw ScheduleExpression.invalid(
                    text,
                    "a cron expression has 6 fields (minutes hours day-of-month month day-of-week year), not "
                            + fields.size());
        }
        return new CronExpression(
                text,
                new CronField(text, "minutes", 0, 59, List.of()).read(fields.get(0)),
                new CronField(text, "hours", 0, 23, List.of()).read(fields.get(1)),
                CronDays.read(text, fields.get(2), fields.get(4)),
                new CronField(text, "month", 1, 12, MONTHS).read(fields.get(3)),
                new CronField(text, "year", 1970, 2199, List.of()).read(fields.get(5)));
    }

    @Override
    public Optional<Instant> next(Instant begin, Instant after, ZoneId zone) {
        LocalDate day = after.atZone(zone).toLocalDate();
        LocalDate end = LocalDate.of(Math.min(years.last(), day.getYear() + 9), 12, 31);
        while (!day.isAfter(end)) {
            if (!years.contains(day.getYear())) {
                day = LocalDate.of(day.getYear() + 1, 1, 1);
            } else if (!months.contains(day.getMonthValue())) {
                day = day.withDayOfMonth(1).plusMonths(1);
            } else {
                Optional<Instant> time = days.include(day) ? on(day, after, zone) : Optional.empty();
                if (time.isPresent()) {
                    return time;
                }
                day = day.plusDays(1);
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> on(LocalDate day, Instant after, ZoneId zone) {
        for (int hour : hours) {
            for (int minute : minutes) {
                LocalDateTime local = day.atTime(hour, minute);
                boolean exists = !zone.getRules().getValidOffsets(local).isEmpty();
                Instant time = local.atZone(zone).toInstant();
                if (exists && time.isAfter(after)) {
                    return Optional.of(time);
                }
            }
        }
        return Optional.empty();
    }
}
