package dev.astra.application;

import dev.astra.domain.audit.Reason;
import dev.astra.domain.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Tells who is asking, and why. Asked only for use cases that need to know. */
@FunctionalInterface
public interface CallerSource {

    /**
     * The caller behind the key in use.
     *
     * @throws dev.astra.domain.error.AstraException DENIED when there is no valid key
     */
    Caller caller();

    /** Why the caller asks, in their own words, or null when they have not said. */
    default @Nullable Reason reason() {
        return null;
    }
}
