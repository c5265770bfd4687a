package dev.astra.domain.organization;

import dev.astra.domain.identity.Caller;
import dev.astra.domain.identity.RoleName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an API key.
 *
 * @param owner the username of the person it was made for
 * @param expiresAt when it stops working, or null for never
 */
public record ApiKeyRecord(
        String id,
        String hash,
        String owner,
        List<RoleName> roles,
        Instant createdAt,
        @Nullable Instant expiresAt,
        boolean revoked) {
    public ApiKeyRecord {
        roles = List.copyOf(roles);
    }

    /** Whether the key is the one remembered here and may still be used. */
    public boolean admits(ApiKey key, Instant now) {
        boolean same = MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), key.hash().getBytes(StandardCharsets.US_ASCII));
        return same && !revoked && (expiresAt == null || now.isBefore(expiresAt));
    }

    public ApiKeyRecord withRoles(List<RoleName> others) {
        return new ApiKeyRecord(id, hash, owner, others, createdAt, expiresAt, revoked);
    }

    public ApiKeyRecord asRevoked() {
        return new ApiKeyRecord(id, hash, owner, roles, createdAt, expiresAt, true);
    }

    public Caller caller() {
        return new Caller(id, roles);
    }
}
