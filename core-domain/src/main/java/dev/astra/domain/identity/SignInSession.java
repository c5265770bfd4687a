package dev.astra.domain.identity;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A person's time at the sign-in portal: one sign-in, then hours of work.
 *
 * @param startUrl the portal
 * @param endsAt when the person has to sign in again
 */
public record SignInSession(URI startUrl, Instant endsAt) {
    /** How long a session lasts where the organization has not decided otherwise. */
    public static final Duration USUAL_LENGTH = Duration.ofHours(8);

    private static final Duration SHORT = Duration.ofMinutes(30);

    /** What is left, never less than nothing. */
    public Duration left(Instant now) {
        return now.isBefore(endsAt) ? Duration.between(now, endsAt) : Duration.ZERO;
    }

    /** Whether so little is left that a person should know before beginning something long. */
    public boolean endsSoon(Instant now) {
        return left(now).compareTo(SHORT) < 0;
    }
}
