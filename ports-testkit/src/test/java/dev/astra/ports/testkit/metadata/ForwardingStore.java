package dev.astra.ports.testkit.metadata;

import dev.astra.ports.metadata.AccountStore;
import dev.astra.ports.metadata.ApiKeyStore;
import dev.astra.ports.metadata.AuditLog;
import dev.astra.ports.metadata.Journal;
import dev.astra.ports.metadata.Leases;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.metadata.NetworkStore;
import dev.astra.ports.metadata.OrganizationStore;
import dev.astra.ports.metadata.ReleaseStore;
import dev.astra.ports.metadata.ServiceStore;

/** A store that keeps its promises, but for those that a test takes from it. */
class ForwardingStore implements MetadataStore {
    private final MetadataStore store;

    ForwardingStore(MetadataStore store) {
        this.store = store;
    }

    @Override
    public OrganizationStore organizations() {
        return store.organizations();
    }

    @Override
    public AccountStore accounts() {
        return store.accounts();
    }

    @Override
    public NetworkStore networks() {
        return store.networks();
    }

    @Override
    public ServiceStore services() {
        return store.services();
    }

    @Override
    public ApiKeyStore apiKeys() {
        return store.apiKeys();
    }

    @Override
    public Journal journal() {
        return store.journal();
    }

    @Override
    public Leases leases() {
        return store.leases();
    }

    @Override
    public ReleaseStore releases() {
        return store.releases();
    }

    @Override
    public AuditLog audit() {
        return store.audit();
    }

    @Override
    public void close() {
        store.close();
    }
}
