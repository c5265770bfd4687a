package dev.astra.ports.testkit.identity;

import dev.astra.domain.identity.SignInPrompt;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.testkit.cloud.CloudFixture;

/**
 * A cloud with a portal and a person who is not signed in. The person is {@code read_only} and the environment's admin in
 * {@link #location()}, and at least {@code read_only} in {@link #elsewhere()}.
 */
public interface SignInFixture extends CloudFixture {

    /** The person does what the prompt asks. */
    void confirm(SignInPrompt prompt);

    /** The same installation as another process opens it. The fixture closes it. */
    Cloud reopened();

    /** Ends the proof of the session, but not the session, where those are two things. */
    void endProof();

    /** Ends the session, so that only the person can begin another. */
    void endSession();
}
