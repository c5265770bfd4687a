package dev.astra.cli.command;

import dev.astra.domain.error.Failures;
import dev.astra.domain.time.Moment;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Points in time as people type them: an age such as {@code 15m}, or a time such as {@code 2026-03-01T09:00Z}. */
public final class Moments {
    private static final Pattern AGE = Pattern.compile("\\d{1,6}[smhd]");

    private Moments() {}

    public static Moment parse(String text) {
        if (AGE.matcher(text).matches()) {
            return new Moment.Ago(Durations.parse(text));
        }
        try {
            return new Moment.At(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            throw Failures.invalid(
                            "The time '" + text + "' is not valid",
                            "expected an age such as 30s, 15m, 2h or 3d, or a time such as 2026-03-01T09:00Z")
                    .exception(e);
        }
    }
}
