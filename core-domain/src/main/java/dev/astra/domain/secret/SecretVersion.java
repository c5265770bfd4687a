package dev.astra.domain.secret;

/**
 * A version just stored.
 *
 * @param reference how a manifest pins exactly this version
 */
public record SecretVersion(SecretName name, String versionId, SecretReference reference) {}
