package dev.astra.domain.account;

/** How far the creation of an account is. */
public sealed interface AccountCreation {

    /** The provider's own name for the creation, by which it is asked about again. */
    String requestId();

    record InProgress(String requestId) implements AccountCreation {}

    record Succeeded(String requestId, AccountId account) implements AccountCreation {}

    /**
     * The provider gave up.
     *
     * @param reason the provider's reason, for example {@code EMAIL_ALREADY_EXISTS}
     */
    record Failed(String requestId, String reason) implements AccountCreation {}
}
