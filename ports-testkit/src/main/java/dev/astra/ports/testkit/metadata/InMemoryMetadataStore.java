package dev.astra.ports.testkit.metadata;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.metadata.AccountStore;
import dev.astra.ports.metadata.ApiKeyStore;
import dev.astra.ports.metadata.Journal;
import dev.astra.ports.metadata.Leases;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.metadata.NetworkStore;
import dev.astra.ports.metadata.OrganizationStore;
import dev.astra.ports.metadata.ServiceStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The simplest store that keeps the contracts, to prove that they can be kept. */
class MemoryStore implements MetadataStore, OrganizationStore, AccountStore, NetworkStore, ServiceStore, ApiKeyStore {
    final Memory memory;

    MemoryStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public OrganizationStore organizations() {
        return this;
    }

    @Override
    public AccountStore accounts() {
        return this;
    }

    @Override
    public NetworkStore networks() {
        return this;
    }

    @Override
    public ServiceStore services() {
        return this;
    }

    @Override
    public ApiKeyStore apiKeys() {
        return this;
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
    public void close() {}

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

    @Override
    public Optional<RegisteredAccount> find(AccountName name) {
        synchronized (memory) {
            return Optional.ofNullable(memory.accounts.get(name));
        }
    }

    @Override
    public List<RegisteredAccount> list() {
        synchronized (memory) {
            return memory.accounts.values().stream()
                    .sorted(Comparator.comparing(
                                    (RegisteredAccount account) -> account.type() != AccountType.MANAGEMENT)
                            .thenComparing(RegisteredAccount::createdAt))
                    .toList();
        }
    }

    @Override
    public void save(RegisteredAccount account) {
        synchronized (memory) {
            memory.accounts.put(account.name(), account);
        }
    }

    @Override
    public AddressPlan plan() {
        synchronized (memory) {
            return memory.plan;
        }
    }

    @Override
    public void save(NetworkAllocation allocation) {
        synchronized (memory) {
            memory.plan = memory.plan.with(allocation);
        }
    }

    @Override
    public Optional<Service> find(AccountName environment, ServiceName name) {
        synchronized (memory) {
            return Optional.ofNullable(memory.services.get(key(name, environment)));
        }
    }

    @Override
    public Page<Service> list(@Nullable AccountName environment, PageRequest page) {
        synchronized (memory) {
            var rest = page.after() == null ? memory.services : memory.services.tailMap(page.after(), false);
            var found = rest.values().stream()
                    .filter(service ->
                            environment == null || service.environment().equals(environment))
                    .limit(page.limit() + 1L)
                    .toList();
            boolean more = found.size() > page.limit();
            var items = more ? found.subList(0, page.limit()) : found;
            return new Page<>(
                    items, more ? key(items.getLast().name(), items.getLast().environment()) : null);
        }
    }

    @Override
    public void save(Service service) {
        synchronized (memory) {
            memory.services.put(key(service.name(), service.environment()), service);
        }
    }

    private static String key(ServiceName name, AccountName environment) {
        return name + " " + environment;
    }

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
