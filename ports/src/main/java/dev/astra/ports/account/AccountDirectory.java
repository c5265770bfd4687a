package dev.astra.ports.account;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.organization.CloudOrganization;
import java.util.List;
import java.util.Optional;

/** The organization and its member accounts, asked from the management account. */
public interface AccountDirectory {

    /** The organization the caller's account belongs to, if there is one. */
    Optional<CloudOrganization> organization();

    /** Makes the caller's account the management account of an organization, or returns the one there is. */
    CloudOrganization ensureOrganization();

    /** Every account of the organization, the management account included and first, in order of creation. */
    List<Account> list();

    /**
     * Asks for a new member account. Creation takes time; {@link #creation(String)} tells how far it is. When an
     * account of that name and e-mail address is there already, the creation has succeeded at once with it.
     *
     * @throws dev.astra.domain.error.AstraException EXHAUSTED when the organization may not have more accounts
     */
    AccountCreation request(AccountRequest request);

    /**
     * How far a creation is.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND for a request the provider does not know
     */
    AccountCreation creation(String requestId);
}
