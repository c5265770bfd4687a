package dev.astra.ports.identity;

import dev.astra.domain.account.Location;
import dev.astra.domain.identity.AccountAccess;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.SelectedProfile;
import dev.astra.domain.identity.SignInMethod;
import dev.astra.domain.identity.SignInPrompt;
import dev.astra.domain.identity.SignInSession;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One person's session at the organization's sign-in portal. It is kept on this machine, where the cloud's own tools
 * look for it, and found again by the next process. While there is one, the cloud acts as this person. Tokens never
 * cross this port.
 *
 * <p>What needs a session refuses with {@link dev.astra.domain.error.CoreError#SIGN_IN_NEEDED} when there is none, or
 * when it is over and cannot be prolonged without the person.
 */
public interface SignIn {

    /** The session there is. Nothing outside this machine is asked, so it may have been ended elsewhere. */
    Optional<SignInSession> session();

    /**
     * Begins a new session and waits until the person has agreed. A session there was before is replaced.
     *
     * @param prompt is told what the person has to do, at least once, before the wait
     * @throws dev.astra.domain.error.AstraException DENIED when the person says no, EXHAUSTED when nobody answers in
     *     time; the session before then stays
     */
    SignInSession signIn(SignInMethod method, Consumer<SignInPrompt> prompt);

    /**
     * Makes sure that the session can be used now, prolonging it if its proof has ended and that needs no person. Asks
     * the portal.
     */
    SignInSession renew();

    /**
     * Ends the session at the portal and forgets it on this machine, which happens even when the portal cannot be
     * reached.
     *
     * @return whether there was one
     */
    boolean signOut();

    /** The accounts the person may enter, by name, each with at least one role. */
    List<AccountAccess> access();

    /**
     * Makes the account, region and role what other programs act in when they are told the profile's name.
     *
     * @throws dev.astra.domain.error.AstraException DENIED naming the roles there are, when the person has not that one
     */
    SelectedProfile select(Location location, RoleName role);

    /**
     * A link that opens the cloud's web console in the account, region and role. It holds no credentials: whoever
     * follows it has to be signed in.
     *
     * @throws dev.astra.domain.error.AstraException UNSUPPORTED where there is no web console
     */
    URI consoleLink(Location location, RoleName role);
}
