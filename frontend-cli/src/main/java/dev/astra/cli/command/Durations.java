package dev.astra.cli.command;

import dev.astra.domain.error.Failures;
import java.time.Duration;
import java.util.regex.Pattern;

/** Lengths of time as people type them: {@code 30s}, {@code 15m}, {@code 2h}, {@code 3d}. */
public final class Durations {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smhd])");

    private Durations() {}

    public static Duration parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Failures.invalid(
                            "The length of time '" + text + "' is not valid", "expected for example 30s, 15m, 2h or 3d")
                    .exception();
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
