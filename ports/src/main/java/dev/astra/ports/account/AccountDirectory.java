package dev.astra.ports.account;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
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

    /**
     * Asks for the end of a member account. It takes time: the account is not {@link
     * dev.astra.domain.account.AccountStatus#ACTIVE} from the moment it is asked for, and the list may leave it out once
     * it is over. Asking again changes nothing.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND for an account that is not in the organization,
     *     INVALID_INPUT for the management account, UNSUPPORTED where accounts cannot be closed
     */
    default void close(AccountId account) {
        throw cannot("closing accounts");
    }

    /**
     * Asks an account that was made elsewhere to join the organization. Somebody there has to accept.
     *
     * @return the provider's name of the invitation, by which it is accepted; the same one when it stands already
     * @throws dev.astra.domain.error.AstraException UNSUPPORTED where accounts cannot be invited
     */
    default String invite(AccountId account) {
        throw cannot("inviting accounts");
    }

    private static AstraException cannot(String what) {
        return Failure.of(
                        CoreError.UNSUPPORTED,
                        "This is not possible here",
                        "the provider of the cloud does not support " + what)
                .exception();
    }
}
