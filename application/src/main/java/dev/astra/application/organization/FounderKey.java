package dev.astra.application.organization;

import dev.astra.domain.account.Region;
import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The first key of an organization, for the person who sets it up. */
final class FounderKey {
    private static final String OWNER = "founder";

    private final MetadataStore store;
    private final ConfigurationStore configurations;
    private final RandomGenerator random;
    private final Timekeeper time;

    FounderKey(MetadataStore store, ConfigurationStore configurations, RandomGenerator random, Timekeeper time) {
        this.store = store;
        this.configurations = configurations;
        this.random = random;
        this.time = time;
    }

    /**
     * Leaves the settings with a key that the store admits. The settings are saved before the key is recorded, so that
     * a run broken off in between finds the same key again.
     */
    ApiKey ensure(String provider, Region region, Path terraformRoot, Map<String, String> providerSettings) {
        ClientConfiguration present = configurations.load();
        ApiKey key = present.apiKey() == null ? ApiKey.generate(random) : present.apiKey();
        var wanted = new ClientConfiguration(
                key, provider, region, terraformRoot.toString(), present.addressServices(), providerSettings);
        if (!wanted.equals(present)) {
            configurations.save(wanted);
        }
        if (store.apiKeys().find(key.id()).isEmpty()) {
            store.apiKeys()
                    .save(new ApiKeyRecord(
                            key.id(), key.hash(), OWNER, List.of(RoleName.GLOBAL_ADMIN), time.now(), null, false));
        }
        return key;
    }
}
