package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.ports.metadata.MetadataStore;
import org.jspecify.annotations.Nullable;

/** The services of one environment or of all. */
public final class ListServices implements UseCase<ListServices.Command, Page<Service>> {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public ListServices(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    /**
     * Which services.
     *
     * @param environment only those of this environment, or null for all
     */
    public record Command(@Nullable AccountName environment, PageRequest page) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Page<Service> execute(Command command) {
        clouds.organization();
        if (command.environment() != null) {
            clouds.environment(command.environment());
        }
        Page<Service> page = store.services().list(command.environment(), command.page());
        return new Page<>(
                page.items().stream()
                        .filter(service -> !closed(service.environment()))
                        .toList(),
                page.next());
    }

    /** What ran in an account that is closed runs no more. */
    private boolean closed(AccountName environment) {
        return store.accounts()
                .find(environment)
                .filter(account -> !account.lifetime().open())
                .isPresent();
    }
}
