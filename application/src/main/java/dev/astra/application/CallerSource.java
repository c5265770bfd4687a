package dev.astra.application;

import dev.astra.domain.identity.Caller;

/** Tells who is asking. Asked only for use cases that need to know. */
@FunctionalInterface
public interface CallerSource {

    /**
     * The caller behind the key in use.
     *
     * @throws dev.astra.domain.error.AstraException DENIED when there is no valid key
     */
    Caller caller();
}
