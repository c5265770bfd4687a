package dev.astra.domain.secret;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be told about a secret.
 *
 * @param accessedAt when it was last read, to the day, or null for never
 */
public record Secret(
        SecretName name,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant accessedAt) {}
