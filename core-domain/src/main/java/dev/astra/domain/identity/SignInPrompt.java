package dev.astra.domain.identity;

import java.net.URI;
import java.time.Instant;

/** What a person has to do to sign in, while Astra waits. */
public sealed interface SignInPrompt {

    /** The page to open. */
    URI page();

    /**
     * Compare a code on a page that can be opened on any device.
     *
     * @param page the page, which shows the code already
     * @param plainPage the page on which the code has to be typed
     * @param end when the code ends
     */
    record Device(String code, URI page, URI plainPage, Instant end) implements SignInPrompt {}

    /** Say yes in the browser that has just been opened on this machine. */
    record Browser(URI page) implements SignInPrompt {}
}
