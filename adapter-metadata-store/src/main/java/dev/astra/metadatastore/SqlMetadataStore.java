package dev.astra.metadatastore;

import dev.astra.metadatastore.account.SqlAccountStore;
import dev.astra.metadatastore.audit.SqlAuditLog;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.network.SqlNetworkStore;
import dev.astra.metadatastore.operation.SqlJournal;
import dev.astra.metadatastore.operation.SqlLeases;
import dev.astra.metadatastore.organization.SqlApiKeyStore;
import dev.astra.metadatastore.organization.SqlOrganizationStore;
import dev.astra.metadatastore.service.SqlReleaseStore;
import dev.astra.metadatastore.service.SqlServiceStore;
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

/** The metadata in an SQL database. The stores hold no state, so each is made when it is asked for. */
final class SqlMetadataStore implements MetadataStore {
    private final Database database;

    SqlMetadataStore(Database database) {
        this.database = database;
    }

    @Override
    public OrganizationStore organizations() {
        return new SqlOrganizationStore(database);
    }

    @Override
    public AccountStore accounts() {
        return new SqlAccountStore(database);
    }

    @Override
    public NetworkStore networks() {
        return new SqlNetworkStore(database);
    }

    @Override
    public ServiceStore services() {
        return new SqlServiceStore(database);
    }

    @Override
    public ApiKeyStore apiKeys() {
        return new SqlApiKeyStore(database);
    }

    @Override
    public Journal journal() {
        return new SqlJournal(database);
    }

    @Override
    public Leases leases() {
        return new SqlLeases(database);
    }

    @Override
    public AuditLog audit() {
        return new SqlAuditLog(database);
    }

    @Override
    public ReleaseStore releases() {
        return new SqlReleaseStore(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
