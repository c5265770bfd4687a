package dev.astra.domain.secret;

/** The provider's name of one version of a secret, as it stands in a manifest's {@code valueFrom}. */
public record SecretReference(String value) {
    @Override
    public String toString() {
        return value;
    }
}
