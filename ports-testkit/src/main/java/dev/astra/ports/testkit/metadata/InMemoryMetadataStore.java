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

/**
 * The reference implementation of a metadata store: the simplest that keeps every contract, in memory. Use it in tests of
 * whatever needs a store, and read it to see what a store has to promise.
 *
 * <p>May be used from several threads at once. {@link #another()} gives a further store on the same memory, as another
 * process has it; all is forgotten with the last of them. Closing does nothing.
 */
public final class InMemoryMetadataStore implements MetadataStore {
    private final Memory memory;

    /** A store that remembers nothing yet. */
    public InMemoryMetadataStore() {
        this(new Memory());
    }

    private InMemoryMetadataStore(Memory memory) {
        this.memory = memory;
    }

    /** A further store on the same memory. */
    public InMemoryMetadataStore another() {
        return new InMemoryMetadataStore(memory);
    }

    @Override
    public OrganizationStore organizations() {
        return new MemoryOrganizations(memory);
    }

    @Override
    public AccountStore accounts() {
        return new MemoryAccounts(memory);
    }

    @Override
    public NetworkStore networks() {
        return new MemoryNetworks(memory);
    }

    @Override
    public ServiceStore services() {
        return new MemoryServices(memory);
    }

    @Override
    public ApiKeyStore apiKeys() {
        return new MemoryApiKeys(memory);
    }

    @Override
    public Journal journal() {
        return new MemoryJournal(memory);
    }

    @Override
    public Leases leases() {
        return new MemoryLeases(memory);
    }

    @Override
    public AuditLog audit() {
        return new MemoryAudit(memory);
    }

    @Override
    public ReleaseStore releases() {
        return new MemoryReleases(memory);
    }

    @Override
    public void close() {}
}
