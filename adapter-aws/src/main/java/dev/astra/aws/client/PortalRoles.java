package dev.astra.aws.client;

import dev.astra.domain.account.AccountId;

/** The roles a person has through the sign-in portal: another way to credentials than keys of one's own. */
public interface PortalRoles {

    /** Whether a person could sign in and has not chosen other credentials. */
    boolean possible();

    /** Whether the person has signed in, if that is {@link #possible()}. Asks nobody. */
    boolean inUse();

    /** Credentials of the strongest role the person has in the account. */
    TemporaryCredentials in(AccountId account);

    /** Credentials for what concerns the organization: in the management account if the person may enter it. */
    TemporaryCredentials atHome();

    /** For a cloud that nobody signs in to. */
    static PortalRoles none() {
        return new PortalRoles() {
            @Override
            public boolean possible() {
                return false;
            }

            @Override
            public boolean inUse() {
                return false;
            }

            @Override
            public TemporaryCredentials in(AccountId account) {
                throw new IllegalStateException("nobody is signed in");
            }

            @Override
            public TemporaryCredentials atHome() {
                throw new IllegalStateException("nobody is signed in");
            }
        };
    }
}
