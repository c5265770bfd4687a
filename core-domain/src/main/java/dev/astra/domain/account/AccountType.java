package dev.astra.domain.account;

import java.util.Locale;

/** What an account is for. Only {@link #ENVIRONMENT} accounts run services. */
public enum AccountType {
    MANAGEMENT,
    IDENTITY,
    SECURITY,
    ARTIFACT,
    DNS,
    EMAIL,
    ENVIRONMENT;

    /** The word used in documents and output, for example {@code environment}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
