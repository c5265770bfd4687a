package dev.astra.cli.console;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as people say them: {@code a week ago}, {@code 2 months ago}, {@code Never}. */
public final class HumanTime {
    private HumanTime() {}

    private record Unit(String name, String one, long seconds) {}

    private static final Unit[] UNITS = {
        new Unit("year", "a year", 31_556_952),
        new Unit("month", "a month", 2_629_746),
        new Unit("week", "a week", 604_800),
        new Unit("day", "a day", 86_400),
        new Unit("hour", "an hour", 3_600),
        new Unit("minute", "a minute", 60),
        new Unit("second", "a second", 1)
    };

    public static String ago(@Nullable Instant then, Instant now) {
        return then == null ? "Never" : ago(Duration.between(then, now));
    }

    public static String ago(Duration age) {
        long seconds = age.toSeconds();
        for (Unit unit : UNITS) {
            long count = seconds / unit.seconds();
            if (count >= 1) {
                return (count == 1 ? unit.one() : count + " " + unit.name() + "s") + " ago";
            }
        }
        return "just now";
    }

    /** A length of time in its two largest units: {@code 1m 20s}. */
    public static String length(Duration duration) {
        if (duration.toSeconds() < 60) {
            return duration.toSeconds() + "s";
        }
        if (duration.toMinutes() < 60) {
            return duration.toMinutes() + "m " + duration.toSecondsPart() + "s";
        }
        return duration.toHours() + "h " + duration.toMinutesPart() + "m";
    }
}
