package dev.astra.ports.testkit.metadata;

import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.metadata.ApiKeyStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record MemoryApiKeys(Memory memory) implements ApiKeyStore {

    @Override
    public Optional<ApiKeyRecord> find(String id) {
        synchronized (memory) {
            return Optional.ofNullable(memory.apiKeys.get(id));
        }
    }

    @Override
    public List<ApiKeyRecord> ownedBy(String owner) {
        return all().stream().filter(key -> key.owner().equals(owner)).toList();
    }

    @Override
    public List<ApiKeyRecord> all() {
        synchronized (memory) {
            return memory.apiKeys.values().stream()
                    .sorted(Comparator.comparing(ApiKeyRecord::createdAt).thenComparing(ApiKeyRecord::id))
                    .toList();
        }
    }

    @Override
    public void save(ApiKeyRecord key) {
        synchronized (memory) {
            memory.apiKeys.put(key.id(), key);
        }
    }
}
