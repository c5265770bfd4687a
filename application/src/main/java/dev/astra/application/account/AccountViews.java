package dev.astra.application.account;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.EstatePlanner;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.identity.Role;
import dev.astra.domain.identity.RoleCatalog;
import dev.astra.domain.network.AddressPlan;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;

/** Puts together what is known about accounts. */
final class AccountViews {
    private final List<Role> roles;
    private final AddressPlan plan;
    private final Region region;

    AccountViews(CloudAccess clouds, MetadataStore store) {
        this.roles = new EstatePlanner(clouds.organization(), store.accounts().list()).roles();
        this.plan = store.networks().plan();
        this.region = clouds.organization().region();
    }

    AccountView of(RegisteredAccount account) {
        return new AccountView(
                account,
                RoleCatalog.availableIn(account.name(), roles),
                plan.find(account.name(), region).orElse(null));
    }
}
