package dev.astra.domain.secret;

import java.time.Instant;

/** A version of a secret that the vault holds. */
public record StoredVersion(SecretVersion version, Instant createdAt, VersionStage stage) {
    public String id() {
        return version.versionId();
    }
}
