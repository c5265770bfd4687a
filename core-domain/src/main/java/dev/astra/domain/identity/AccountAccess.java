package dev.astra.domain.identity;

import dev.astra.domain.account.AccountId;
import java.util.List;

/**
 * What the person who is signed in may be in an account.
 *
 * @param name what the portal calls the account
 * @param roles by name
 */
public record AccountAccess(AccountId account, String name, List<RoleName> roles) {
    public AccountAccess {
        roles = roles.stream().sorted().toList();
    }
}
