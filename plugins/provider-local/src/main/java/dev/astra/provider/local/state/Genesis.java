package dev.astra.provider.local.state;

import dev.astra.provider.local.time.ClockReading;
import dev.astra.provider.local.time.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a cloud begins.
 *
 * @param seed what every id follows from, or null for a cloud unlike any other
 * @param start the first moment of virtual time, or null for one that follows from the seed
 */
public record Genesis(@Nullable String seed, @Nullable Instant start) {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SECONDS_OF_A_YEAR = (int) Duration.ofDays(365).toSeconds();

    Content begin(Pace pace, Instant machineNow) {
        long origin = origin(seed == null ? UUID.randomUUID().toString() : seed);
        var clock = switch (pace) {
            case Pace.Virtual() -> ClockReading.startingAt(start == null ? first(origin) : start, null);
            case Pace.Real real -> ClockReading.startingAt(machineNow, machineNow);
        };
        return new Content(origin, 0, clock, Map.of());
    }

    /** Whether a cloud that is there already began like this. */
    boolean fits(long origin) {
        return seed == null || origin(seed) == origin;
    }

    private static long origin(String seed) {
        return Dice.of(0, seed).next();
    }

    private static Instant first(long origin) {
        return EPOCH.plusSeconds(Dice.of(origin, "start").below(SECONDS_OF_A_YEAR));
    }
}
