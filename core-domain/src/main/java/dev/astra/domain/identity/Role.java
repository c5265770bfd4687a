package dev.astra.domain.identity;

import dev.astra.domain.account.AccountName;
import java.util.List;

/**
 * What may be done where.
 *
 * @param accounts the accounts a holder of the role can enter with it
 */
public record Role(RoleName name, String description, List<AccountName> accounts) {
    public Role {
        accounts = List.copyOf(accounts);
    }
}
