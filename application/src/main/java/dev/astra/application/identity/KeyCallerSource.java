package dev.astra.application.identity;

import dev.astra.application.CallerSource;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.organization.ApiKey;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The caller behind an API key, looked up among the keys that have been handed out. */
public final class KeyCallerSource implements CallerSource {
    private final MetadataStore store;
    private final Timekeeper time;
    private final Supplier<@Nullable ApiKey> key;

    public KeyCallerSource(MetadataStore store, Timekeeper time, Supplier<@Nullable ApiKey> key) {
        this.store = store;
        this.time = time;
        this.key = key;
    }

    @Override
    public Caller caller() {
        ApiKey given = key.get();
        if (given == null) {
            throw Failure.of(CoreError.UNAUTHENTICATED, "There is no API key", "Astra has not been set up here")
                    .next("Run astra init and paste the key you were given, or leave it empty to start anew.")
                    .exception();
        }
        return store.apiKeys()
                .find(given.id())
                .filter(known -> known.admits(given, time.now()))
                .orElseThrow(() -> Failure.of(
                                CoreError.UNAUTHENTICATED,
                                "The API key '" + given.id() + "' is not valid",
                                "it is unknown, revoked or expired")
                        .next("Ask your administrator for a new key, then run astra init.")
                        .exception())
                .caller();
    }
}
