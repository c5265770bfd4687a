package dev.astra.metadatastore.database;

import dev.astra.domain.error.Failure;
import java.time.Instant;

/**
 * Instants as they are stored: nanoseconds since 1970 in a 64-bit integer. Nothing is lost, they sort as they are, and
 * reading one loads no date formatter, which would cost a short-lived process several milliseconds.
 */
final class EpochNanos {
    private static final long SECOND = 1_000_000_000L;

    private EpochNanos() {}

    static long of(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
        } catch (ArithmeticException e) {
            throw Failure.of(
                            MetadataError.OUT_OF_RANGE,
                            "The time " + instant + " cannot be stored",
                            "it is not between the years 1678 and 2261")
                    .next("Choose an earlier date, or none at all.")
                    .exception(e);
        }
    }

    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }
}
