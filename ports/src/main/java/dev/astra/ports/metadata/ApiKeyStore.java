package dev.astra.ports.metadata;

import dev.astra.domain.organization.ApiKeyRecord;
import java.util.List;
import java.util.Optional;

/** The API keys that have been handed out, as hashes. */
public interface ApiKeyStore {

    Optional<ApiKeyRecord> find(String id);

    /** Every key of an owner, the oldest first, also those that no longer work. */
    List<ApiKeyRecord> ownedBy(String owner);

    /** Every key there is, the oldest first. */
    List<ApiKeyRecord> all();

    /** Saves the record in place of one of the same id. */
    void save(ApiKeyRecord key);
}
