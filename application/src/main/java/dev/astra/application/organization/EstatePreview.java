package dev.astra.application.organization;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Region;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.identity.Role;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.domain.organization.OrganizationName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole estate as it would be.
 *
 * @param present whether it has been set up already
 * @param zones the DNS zones, that of the domain itself first
 * @param directories every resource by Terraform directory, in the order of the paths
 * @param price what it costs before any service runs in it
 * @param unknown what only shows when it is made, a sentence each
 */
public record EstatePreview(
        OrganizationName name,
        String provider,
        Region region,
        boolean present,
        List<PlannedAccount> accounts,
        List<NetworkAllocation> networks,
        List<Role> roles,
        List<DomainName> zones,
        List<Plan> directories,
        Estimate price,
        List<String> unknown) {
    public EstatePreview {
        accounts = List.copyOf(accounts);
        networks = List.copyOf(networks);
        roles = List.copyOf(roles);
        zones = List.copyOf(zones);
        directories = List.copyOf(directories);
        unknown = List.copyOf(unknown);
    }

    /**
     * An account of the estate.
     *
     * @param id null until the cloud has made it
     * @param email the address of its root user, or null where only the cloud knows it
     * @param unit the organizational unit it is in; empty for the root
     */
    public record PlannedAccount(
            AccountName name,
            @Nullable AccountId id,
            @Nullable EmailAddress email,
            String unit) {}

    /** How many resources there would be. */
    public int resources() {
        return directories.stream().mapToInt(plan -> plan.changes().size()).sum();
    }
}
