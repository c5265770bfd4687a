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
        Instant createdAt) {
    public RegisteredAccount withZone(DnsZone made) {
        return new RegisteredAccount(name, id, type, made, createdAt);
    }
}
