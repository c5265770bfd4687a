package dev.astra.assembly.failure;

import dev.astra.domain.identity.RoleName;
import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.metadatastore.MetadataStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Keys with roles that are less than everything. */
final class Keys {
    private Keys() {}

    /** Hands out a key that has one role, and returns its text. */
    static String handOut(Path home, String role) {
        ApiKey key = ApiKey.generate(RandomGenerator.getDefault());
        try (var store = MetadataStores.open("", home.resolve(".astra"))) {
            store.apiKeys()
                    .save(new ApiKeyRecord(
                            key.id(), key.hash(), "reader", List.of(new RoleName(role)), Instant.now(), null, false));
        }
        return key.token();
    }
}
