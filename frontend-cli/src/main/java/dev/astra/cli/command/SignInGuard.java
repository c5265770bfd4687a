package dev.astra.cli.command;

import dev.astra.domain.error.AstraException;

/** Watches the sign-in while commands run. */
public interface SignInGuard {

    /**
     * Signs the person in, if that is what the failure asks for and somebody is there to do it.
     *
     * @return whether what failed is worth another attempt
     */
    boolean restored(AstraException failure);

    /** Says, once, that little is left of the session. */
    void remind();
}
