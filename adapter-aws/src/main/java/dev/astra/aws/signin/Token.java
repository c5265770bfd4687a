package dev.astra.aws.signin;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in leads to. Its text form shows none of it.
 *
 * @param accessToken the proof towards the portal
 * @param refreshToken serves once to get the next token, or null when only the person can
 */
record Token(
        URI startUrl,
        String region,
        String accessToken,
        Instant expiresAt,
        Registration registration,
        @Nullable String refreshToken) {

    boolean good(Instant now) {
        return now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "Token[" + startUrl + "]";
    }
}
