package dev.astra.ports.metadata;

import dev.astra.domain.organization.ApiKeyRecord;
import java.util.Optional;

/** The API keys that have been handed out, as hashes. */
public interface ApiKeyStore {

    Optional<ApiKeyRecord> find(String id);

    /** Saves the record in place of one of the same id. */
    void save(ApiKeyRecord key);
}
