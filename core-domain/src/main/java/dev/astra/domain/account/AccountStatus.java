package dev.astra.domain.account;

/** Whether an account can be worked in. */
public enum AccountStatus {
    ACTIVE,
    SUSPENDED,
    CLOSING
}
