package dev.astra.ports.testkit.metadata;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.metadata.ServiceStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record MemoryServices(Memory memory) implements ServiceStore {

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

    @Override
    public void remove(AccountName environment, ServiceName name) {
        synchronized (memory) {
            memory.services.remove(key(name, environment));
        }
    }

    /** A blank sorts before whatever a name may hold, so keys sort by name, then environment. */
    private static String key(ServiceName name, AccountName environment) {
        return name + " " + environment;
    }
}
