package dev.astra.provider.local.account;

import dev.astra.domain.account.EmailAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be rehearsed with a request for an account. Mailboxes at {@code .example} belong to nobody, so the name
 * before it can say how the request is to end: {@code aws@internal-failure.example} fails with {@code INTERNAL_FAILURE},
 * and {@code aws@slow.example} takes long.
 */
final class RehearsedCreation {
    private static final String NOBODY = ".example";
    private static final Set<String> REASONS = Set.of(
            "ACCOUNT_LIMIT_EXCEEDED",
            "CONCURRENT_ACCOUNT_MODIFICATION",
            "EMAIL_ALREADY_EXISTS",
            "FAILED_BUSINESS_VALIDATION",
            "GOVCLOUD_ACCOUNT_ALREADY_EXISTS",
            "INTERNAL_FAILURE",
            "INVALID_ADDRESS",
            "INVALID_EMAIL",
            "INVALID_IDENTITY_FOR_BUSINESS_VALIDATION",
            "INVALID_PAYMENT_INSTRUMENT",
            "MISSING_BUSINESS_VALIDATION",
            "MISSING_PAYMENT_INSTRUMENT",
            "PENDING_BUSINESS_VALIDATION",
            "UNKNOWN_BUSINESS_VALIDATION",
            "UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED");
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final Duration SLOW = Duration.ofMinutes(25);

    private final String host;

    RehearsedCreation(EmailAddress email) {
        this.host = email.value().substring(email.value().indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** Why the request shall fail. */
    Optional<String> failure() {
        if (!host.endsWith(NOBODY)) {
            return Optional.empty();
        }
        String reason = host.substring(0, host.length() - NOBODY.length())
                .replace('-', '_')
                .toUpperCase(Locale.ROOT);
        return Optional.of(reason).filter(REASONS::contains);
    }

    Duration length() {
        return host.equals("slow" + NOBODY) ? SLOW : USUAL;
    }
}
