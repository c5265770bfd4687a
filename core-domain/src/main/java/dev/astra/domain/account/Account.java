package dev.astra.domain.account;

import java.time.Instant;

/**
 * An account as the cloud's own directory lists it.
 *
 * @param email the address of the account's root user
 * @param createdAt when the account joined the organization
 */
public record Account(AccountId id, AccountName name, EmailAddress email, AccountStatus status, Instant createdAt) {}
