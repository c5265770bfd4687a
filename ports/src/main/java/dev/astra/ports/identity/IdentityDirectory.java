package dev.astra.ports.identity;

import dev.astra.domain.identity.CallerIdentity;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.identity.User;
import java.util.List;
import java.util.Optional;

/** The people of the organization and how they sign in. */
public interface IdentityDirectory {

    /** As whom the cloud sees the credentials in use. */
    CallerIdentity caller();

    /** The sign-in portal, or nothing while single sign-on is not switched on. */
    Optional<SignInPortal> portal();

    /** What to do to get a {@link #portal()}, as one sentence, for a user whose organization has none. */
    String howToEnablePortal();

    /** Every user, by name. A user's grants are those the directory knows. */
    List<User> users();
}
