package dev.astra.http.world;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.Failures;
import dev.astra.domain.operation.Lease;
import dev.astra.domain.operation.Operation;
import dev.astra.domain.operation.OperationKey;
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
import dev.astra.ports.metadata.ReleaseStore;
import dev.astra.ports.metadata.ServiceStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Remembers what the API needs. */
final class MemoryStore
        implements MetadataStore, OrganizationStore, AccountStore, ServiceStore, ApiKeyStore, Journal, Leases {
    private final Map<AccountName, RegisteredAccount> accounts = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<String, Service> services = new ConcurrentSkipListMap<>();
    private final Map<String, ApiKeyRecord> keys = new ConcurrentHashMap<>();
    private final Map<String, Lease> leases = new ConcurrentHashMap<>();
    private final ReleaseStore releases = new MemoryReleaseStore();
    private volatile @Nullable Organization organization;

    /** What happens whenever services are listed. */
    volatile Runnable whenListed = () -> {};

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
        throw new UnsupportedOperationException("no use case of the API asks for networks");
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
        return this;
    }

    @Override
    public ReleaseStore releases() {
        return releases;
    }

    @Override
    public Leases leases() {
        return this;
    }

    @Override
    public void close() {}

    @Override
    public Optional<Organization> find() {
        return Optional.ofNullable(organization);
    }

    @Override
    public void save(Organization made) {
        organization = made;
    }

    @Override
    public Optional<RegisteredAccount> find(AccountName name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public List<RegisteredAccount> list() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(RegisteredAccount::createdAt).thenComparing(RegisteredAccount::name))
                .toList();
    }

    @Override
    public void save(RegisteredAccount account) {
        accounts.put(account.name(), account);
    }

    @Override
    public Optional<Service> find(AccountName environment, ServiceName name) {
        return Optional.ofNullable(services.get(cursor(name, environment)));
    }

    @Override
    public Page<Service> list(@Nullable AccountName environment, PageRequest page) {
        whenListed.run();
        String after = page.after();
        if (after != null && !after.contains(" ")) {
            throw Failures.invalid("The page cursor '" + after + "' is not valid", "expected service and environment")
                    .exception();
        }
        List<Service> found = (after == null ? services : services.tailMap(after, false))
                .values().stream()
                        .filter(service ->
                                environment == null || service.environment().equals(environment))
                        .limit(page.limit() + 1L)
                        .toList();
        if (found.size() <= page.limit()) {
            return new Page<>(found, null);
        }
        Service last = found.get(page.limit() - 1);
        return new Page<>(found.subList(0, page.limit()), cursor(last.name(), last.environment()));
    }

    @Override
    public void save(Service service) {
        services.put(cursor(service.name(), service.environment()), service);
    }

    private static String cursor(ServiceName name, AccountName environment) {
        return name + " " + environment;
    }

    @Override
    public Optional<ApiKeyRecord> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public List<ApiKeyRecord> ownedBy(String owner) {
        return all().stream().filter(key -> key.owner().equals(owner)).toList();
    }

    @Override
    public List<ApiKeyRecord> all() {
        return keys.values().stream()
                .sorted(Comparator.comparing(ApiKeyRecord::createdAt).thenComparing(ApiKeyRecord::id))
                .toList();
    }

    @Override
    public void save(ApiKeyRecord key) {
        keys.put(key.id(), key);
    }

    @Override
    public Operation open(OperationKey key, Instant now) {
        return new Operation("operation-1", key, now, Map.of());
    }

    @Override
    public void started(Operation operation, String step, Instant now) {}

    @Override
    public void finished(Operation operation, String step, String result, Instant now) {}

    @Override
    public void close(Operation operation, Instant now) {}

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now) {
        Lease held = leases.compute(
                name,
                (key, lease) -> lease != null && !lease.holder().equals(holder) && now.isBefore(lease.until())
                        ? lease
                        : new Lease(name, holder, now.plus(Lease.LENGTH)));
        return held.holder().equals(holder) ? Optional.empty() : Optional.of(held);
    }

    @Override
    public void release(String name, String holder) {
        leases.computeIfPresent(name, (key, lease) -> lease.holder().equals(holder) ? null : lease);
    }
}
