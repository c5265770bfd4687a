package dev.astra.domain.identity;

import dev.astra.domain.account.AccountName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The roles every organization starts with, derived from its environments. */
public final class RoleCatalog {
    private RoleCatalog() {}

    /** {@code read_only}, {@code global_admin}, then one admin per environment. */
    public static List<Role> forEnvironments(List<AccountName> environments) {
        return forAccounts(environments, List.of());
    }

    /**
     * The roles where there are accounts beside the environments.
     *
     * @param shared the accounts that serve the environments; only {@code global_admin} enters them
     */
    public static List<Role> forAccounts(List<AccountName> environments, List<AccountName> shared) {
        var everywhere = new ArrayList<AccountName>();
        everywhere.add(AccountName.MANAGEMENT);
        everywhere.addAll(environments);
        everywhere.addAll(shared);
        var roles = new ArrayList<Role>();
        roles.add(new Role(RoleName.READ_ONLY, "Read access to every environment", environments));
        roles.add(new Role(RoleName.GLOBAL_ADMIN, "Everything, everywhere; for a trusted few", everywhere));
        for (AccountName environment : environments) {
            roles.add(new Role(
                    RoleName.adminOf(environment),
                    "Changes services and their infrastructure in " + environment,
                    List.of(environment)));
        }
        return List.copyOf(roles);
    }

    /**
     * The role to act with, of those a person has in one account: its own admin, who can change it and nothing else;
     * else the one who can change everything; else the reader.
     */
    public static Optional<RoleName> strongest(List<RoleName> inAccount) {
        return inAccount.stream()
                .filter(role -> role.value().endsWith("_admin") && !role.equals(RoleName.GLOBAL_ADMIN))
                .findFirst()
                .or(() ->
                        inAccount.stream().filter(RoleName.GLOBAL_ADMIN::equals).findFirst())
                .or(() -> inAccount.stream().filter(RoleName.READ_ONLY::equals).findFirst());
    }

    /** Those of the roles with which an account can be entered, in their order. */
    public static List<RoleName> availableIn(AccountName account, List<Role> roles) {
        return roles.stream()
                .filter(role -> role.accounts().contains(account))
                .map(Role::name)
                .toList();
    }
}
