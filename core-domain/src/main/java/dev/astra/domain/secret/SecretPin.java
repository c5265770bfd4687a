package dev.astra.domain.secret;

/**
 * What a reference in a manifest names.
 *
 * @param versionId the version, or an empty text when the reference follows whichever is current
 */
public record SecretPin(SecretName name, String versionId) {}
