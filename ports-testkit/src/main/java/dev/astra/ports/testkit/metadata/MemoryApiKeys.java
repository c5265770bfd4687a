package dev.astra.ports.testkit.metadata;

import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.metadata.ApiKeyStore;
import java.util.Optional;

record MemoryApiKeys(Memory memory) implements ApiKeyStore {

    @Override
    public Optional<ApiKeyRecord> find(String id) {
        synchronized (memory) {
            return Optional.ofNullable(memory.apiKeys.get(id));
        }
    }

    @Override
    public void save(ApiKeyRecord key) {
        synchronized (memory) {
            memory.apiKeys.put(key.id(), key);
        }
    }
}
