package dev.astra.application.identity;

import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.ApiKeyStore;
import java.util.List;
import java.util.random.RandomGenerator;

/** The API keys of one person. */
final class PersonalKeys {
    private final ApiKeyStore store;
    private final UserName owner;

    PersonalKeys(ApiKeyStore store, UserName owner) {
        this.store = store;
        this.owner = owner;
    }

    /** Those that have not been revoked. */
    List<ApiKeyRecord> usable() {
        return store.ownedBy(owner.value()).stream()
                .filter(key -> !key.revoked())
                .toList();
    }

    /** Makes a key and revokes all others of the person: one that was never shown helps nobody. */
    ApiKey replace(List<RoleName> roles, RandomGenerator random) {
        revoke();
        ApiKey key = ApiKey.generate(random);
        store.save(new ApiKeyRecord(
                key.id(), key.hash(), owner.value(), roles, Timekeeper.system().now(), null, false));
        return key;
    }

    /** Gives every key the roles that the person has. */
    void assign(List<RoleName> roles) {
        usable().forEach(key -> store.save(key.withRoles(roles)));
    }

    /** How many keys worked until now. */
    int revoke() {
        List<ApiKeyRecord> keys = usable();
        keys.forEach(key -> store.save(key.asRevoked()));
        return keys.size();
    }
}
