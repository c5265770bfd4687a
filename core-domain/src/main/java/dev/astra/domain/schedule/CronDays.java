package dev.astra.domain.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which days a cron expression means: by the day of the month or by the day of the week, never by both. */
public record CronDays(String expression, String ofMonth, String ofWeek) {
    private static final String ANY = "?";
    private static final Pattern NEAREST_WEEKDAY = Pattern.compile("(\\d{1,2}|L)W");
    private static final List<String> NAMES = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    static CronDays read(String expression, String ofMonth, String ofWeek) {
        if (ofMonth.equals(ANY) == ofWeek.equals(ANY)) {
            throw ScheduleExpression.invalid(
                    expression,
                    "exactly one of day-of-month and day-of-week must be '?', because a day is chosen by one");
        }
        var days = new CronDays(expression, ofMonth, ofWeek);
        days.wanted();
        return days;
    }

    boolean include(LocalDate day) {
        return wanted().test(day);
    }

    private Predicate<LocalDate> wanted() {
        return ofWeek.equals(ANY) ? ofMonth(expression, ofMonth) : ofWeek(expression, ofWeek);
    }

    private static Predicate<LocalDate> ofMonth(String expression, String field) {
        var numbers = new CronField(expression, "day-of-month", 1, 31, List.of());
        if (field.equals("L")) {
            return day -> day.getDayOfMonth() == day.lengthOfMonth();
        }
        var nearest = NEAREST_WEEKDAY.matcher(field);
        if (nearest.matches()) {
            String which = nearest.group(1);
            int number = which.equals("L") ? 31 : numbers.number(which);
            return day -> day.equals(weekdayNear(day.withDayOfMonth(Math.min(number, day.lengthOfMonth()))));
        }
        var days = numbers.read(field);
        return day -> days.contains(day.getDayOfMonth());
    }

    /** The working day nearest to a day, in the same month. */
    private static LocalDate weekdayNear(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
            case SUNDAY -> day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private static Predicate<LocalDate> ofWeek(String expression, String field) {
        var numbers = new CronField(expression, "day-of-week", 1, 7, NAMES);
        int hash = field.indexOf('#');
        if (hash >= 0) {
            int weekday = numbers.number(field.substring(0, hash));
            int which = new CronField(expression, "day-of-week", 1, 5, List.of()).number(field.substring(hash + 1));
            return day -> number(day.getDayOfWeek()) == weekday && (day.getDayOfMonth() - 1) / 7 + 1 == which;
        }
        if (field.length() > 1 && field.endsWith("L")) {
            int weekday = numbers.number(field.substring(0, field.length() - 1));
            return day -> number(day.getDayOfWeek()) == weekday && day.getDayOfMonth() > day.lengthOfMonth() - 7;
        }
        var days = field.equals("L") ? numbers.read("SAT") : numbers.read(field);
        return day -> days.contains(number(day.getDayOfWeek()));
    }

    /** EventBridge counts from Sunday, which is 1. */
    private static int number(DayOfWeek day) {
        return day.getValue() % 7 + 1;
    }
}
