package dev.astra.assembly.failure;

import dev.astra.domain.operation.Operation;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.metadata.AccountStore;
import dev.astra.ports.metadata.ApiKeyStore;
import dev.astra.ports.metadata.AuditLog;
import dev.astra.ports.metadata.Journal;
import dev.astra.ports.metadata.Leases;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.metadata.NetworkStore;
import dev.astra.ports.metadata.OrganizationStore;
import dev.astra.ports.metadata.ServiceStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A store around whose records of an operation's course the program is killed: before and after each, but for the last,
 * which ends the operation: after that nothing is left to be done.
 */
final class BrokenOffStore implements MetadataStore {
    private final MetadataStore store;
    private int left;

    BrokenOffStore(MetadataStore store, int kill) {
        this.store = store;
        this.left = kill;
    }

    /** Stands for the end of the process, which no handler sees. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private void live() {
        left--;
        if (left == 0) {
            throw new Killed();
        }
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
        return new ApiKeyStore() {
            @Override
            public Optional<ApiKeyRecord> find(String id) {
                return store.apiKeys().find(id);
            }

            @Override
            public List<ApiKeyRecord> ownedBy(String owner) {
                return store.apiKeys().ownedBy(owner);
            }

            @Override
            public List<ApiKeyRecord> all() {
                return store.apiKeys().all();
            }

            @Override
            public void save(ApiKeyRecord key) {
                live();
                store.apiKeys().save(key);
                live();
            }
        };
    }

    @Override
    public Journal journal() {
        return new Journal() {
            @Override
            public Operation open(OperationKey key, Instant now) {
                live();
                Operation operation = store.journal().open(key, now);
                live();
                return operation;
            }

            @Override
            public void started(Operation operation, String step, Instant now) {
                live();
                store.journal().started(operation, step, now);
                live();
            }

            @Override
            public void finished(Operation operation, String step, String result, Instant now) {
                live();
                store.journal().finished(operation, step, result, now);
                live();
            }

            @Override
            public void close(Operation operation, Instant now) {
                live();
                store.journal().close(operation, now);
            }
        };
    }

    @Override
    public Leases leases() {
        return store.leases();
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
