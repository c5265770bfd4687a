package dev.astra.application.account;

import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.network.NetworkAllocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to tell about an account.
 *
 * @param roles the roles with which it can be entered
 * @param network its addresses in the default region, or null when it has none
 */
public record AccountView(
        RegisteredAccount account,
        List<RoleName> roles,
        @Nullable NetworkAllocation network) {
    public AccountView {
        roles = List.copyOf(roles);
    }
}
