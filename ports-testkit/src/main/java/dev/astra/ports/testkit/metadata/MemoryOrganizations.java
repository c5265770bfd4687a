package dev.astra.ports.testkit.metadata;

import dev.astra.domain.organization.Organization;
import dev.astra.ports.metadata.OrganizationStore;
import java.util.Optional;

record MemoryOrganizations(Memory memory) implements OrganizationStore {

    @Override
    public Optional<Organization> find() {
        synchronized (memory) {
            return Optional.ofNullable(memory.organization);
        }
    }

    @Override
    public void save(Organization organization) {
        synchronized (memory) {
            memory.organization = organization;
        }
    }
}
