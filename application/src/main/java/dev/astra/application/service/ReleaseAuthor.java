package dev.astra.application.service;

import dev.astra.application.CallerSource;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.metadata.MetadataStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who makes a release, and why: the person the caller's key was made for, in their own words. */
public final class ReleaseAuthor {
    private final CallerSource callers;
    private final MetadataStore store;

    public ReleaseAuthor(CallerSource callers, MetadataStore store) {
        this.callers = callers;
        this.store = store;
    }

    String name() {
        String key = callers.caller().keyId();
        return store.apiKeys().find(key).map(ApiKeyRecord::owner).orElse(key);
    }

    @Nullable String reason() {
        return Objects.toString(callers.reason(), null);
    }
}
