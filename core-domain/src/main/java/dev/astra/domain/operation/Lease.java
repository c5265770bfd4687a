package dev.astra.domain.operation;

import java.time.Duration;
import java.time.Instant;

/**
 * A short claim on one thing. It ends by itself unless renewed, so it cannot go stale and needs no unlock command.
 *
 * @param holder who holds it, as a person would recognise it: user, machine and process
 */
public record Lease(String name, String holder, Instant until) {
    /** How long a lease lasts without renewal. */
    public static final Duration LENGTH = Duration.ofSeconds(13);

    /** How often a holder renews it. */
    public static final Duration RENEWAL = Duration.ofSeconds(4);
}
