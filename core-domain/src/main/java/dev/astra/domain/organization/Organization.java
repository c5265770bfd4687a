package dev.astra.domain.organization;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.identity.SignInPortal;
import org.jspecify.annotations.Nullable;

/**
 * The customer's whole estate, as Astra remembers it.
 *
 * @param provider the id of the cloud provider it lives on
 * @param management the account at its root
 * @param portal where its people sign in, or null while that is not known
 * @param bootstrapped whether the first set-up has run to its end
 */
public record Organization(
        OrganizationName name,
        String provider,
        Region region,
        DomainName domain,
        AccountId management,
        @Nullable SignInPortal portal,
        boolean bootstrapped) {

    /** Where the stacks that belong to the whole organization live. */
    public Location managementLocation() {
        return new Location(AccountName.MANAGEMENT, management, region);
    }

    public Organization withPortal(SignInPortal known) {
        return new Organization(name, provider, region, domain, management, known, bootstrapped);
    }

    public Organization asBootstrapped() {
        return new Organization(name, provider, region, domain, management, portal, true);
    }
}
