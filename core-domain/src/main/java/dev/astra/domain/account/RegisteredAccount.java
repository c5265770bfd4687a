package dev.astra.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as Astra remembers it: identifiers and relations only.
 *
 * @param zone the DNS zone the account answers for, or null while it has none
 */
public record RegisteredAccount(
        AccountName name,
        AccountId id,
        AccountType type,
        @Nullable DnsZone zone,
        Instant createdAt,
        AccountLifetime lifetime) {

    /** An account that is open, and there to stay. */
    public RegisteredAccount(
            AccountName name, AccountId id, AccountType type, @Nullable DnsZone zone, Instant createdAt) {
        this(name, id, type, zone, createdAt, AccountLifetime.unlimited());
    }

    public RegisteredAccount withZone(DnsZone made) {
        return new RegisteredAccount(name, id, type, made, createdAt, lifetime);
    }

    public RegisteredAccount withLifetime(AccountLifetime other) {
        return new RegisteredAccount(name, id, type, zone, createdAt, other);
    }

    /** Whether services can be run in it. */
    public boolean environment() {
        return type == AccountType.ENVIRONMENT && lifetime.open();
    }
}
