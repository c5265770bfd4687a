package dev.astra.application.audit;

import dev.astra.ports.metadata.AccountStore;
import dev.astra.ports.metadata.ApiKeyStore;
import dev.astra.ports.metadata.Journal;
import dev.astra.ports.metadata.Leases;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.metadata.NetworkStore;
import dev.astra.ports.metadata.OrganizationStore;
import dev.astra.ports.metadata.ReleaseStore;
import dev.astra.ports.metadata.ServiceStore;

/** A store that remembers all but what is done. */
record StoreWithoutAudit(MetadataStore store) implements MetadataStore {

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
    public void close() {
        store.close();
    }
}
