package dev.astra.application.network;

import dev.astra.application.CallerSource;
import dev.astra.domain.error.Failures;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.metadata.MetadataStore;

/** On whose behalf permits are opened: the person the caller's key was made for. */
public final class PermitOwner {
    private final CallerSource callers;
    private final MetadataStore store;

    public PermitOwner(CallerSource callers, MetadataStore store) {
        this.callers = callers;
        this.store = store;
    }

    String name() {
        String key = callers.caller().keyId();
        return store.apiKeys()
                .find(key)
                .map(ApiKeyRecord::owner)
                .orElseThrow(() -> Failures.notFound("API key", key, "it has just been removed")
                        .exception());
    }
}
