package dev.astra.provider.local;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.domain.error.Nearest;
import dev.astra.provider.local.state.Genesis;
import dev.astra.provider.local.time.Pace;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user may decide about the embedded cloud.
 *
 * @param accountLimit how many accounts an organization may have, its management account included
 */
record LocalSettings(Genesis genesis, Pace pace, int accountLimit) {
    private static final String SEED = "seed";
    private static final String CLOCK = "clock";
    private static final String SPEED = "speed";
    private static final String START = "start";
    private static final String ACCOUNT_LIMIT = "account-limit";

    private static final int DEFAULT_SPEED = 20;
    private static final int DEFAULT_ACCOUNT_LIMIT = 10;

    static final Set<String> NAMES = Set.copyOf(new LinkedHashSet<>(List.of(SEED, CLOCK, SPEED, START, ACCOUNT_LIMIT)));

    static LocalSettings parse(Map<String, String> values) {
        refuseUnknown(values.keySet());
        boolean virtual = virtual(values.getOrDefault(CLOCK, "real"));
        if (virtual && values.containsKey(SPEED)) {
            throw refused(SPEED, values.get(SPEED), "it applies to clock = real only");
        }
        if (!virtual && values.containsKey(START)) {
            throw refused(START, values.get(START), "it applies to clock = virtual only");
        }
        return new LocalSettings(
                new Genesis(seed(values.get(SEED)), start(values.get(START))),
                virtual ? new Pace.Virtual() : new Pace.Real(number(values, SPEED, DEFAULT_SPEED, 3_600)),
                number(values, ACCOUNT_LIMIT, DEFAULT_ACCOUNT_LIMIT, 10_000));
    }

    private static void refuseUnknown(Set<String> names) {
        for (var name : names) {
            if (!NAMES.contains(name)) {
                var failure = Failures.invalid(
                        "The embedded cloud has no setting '" + name + "'",
                        "its settings are "
                                + String.join(", ", NAMES.stream().sorted().toList()));
                throw Nearest.to(name, NAMES)
                        .map(near -> failure.next("Write '" + near + "' if that is what you mean."))
                        .orElse(failure)
                        .exception();
            }
        }
    }

    private static boolean virtual(String value) {
        return switch (value) {
            case "virtual" -> true;
            case "real" -> false;
            default -> throw refused(CLOCK, value, "expected real or virtual");
        };
    }

    private static @Nullable String seed(@Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > 64)) {
            throw refused(SEED, value, "expected a text of 1 to 64 characters");
        }
        return value;
    }

    private static @Nullable Instant start(@Nullable String value) {
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw refused(START, value, "expected a time such as 2026-01-01T09:00:00Z");
        }
    }

    private static int number(Map<String, String> values, String name, int preset, int most) {
        String value = values.get(name);
        if (value == null) {
            return preset;
        }
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > most) {
            throw refused(name, value, "expected a whole number from 1 to " + most);
        }
        return Integer.parseInt(value);
    }

    private static AstraException refused(String name, @Nullable String value, String why) {
        return Failures.invalid("The setting '%s' of the embedded cloud cannot be '%s'".formatted(name, value), why)
                .exception();
    }
}
