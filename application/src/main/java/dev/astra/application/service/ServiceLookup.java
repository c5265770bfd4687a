package dev.astra.application.service;

import dev.astra.application.UnknownName;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;

/** Finds a service, or says which there are. */
public final class ServiceLookup {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public ServiceLookup(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    /** A service and where it runs. */
    public record Located(Service service, Location location) {}

    /**
     * The service of that name in the environment.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when there is no such environment or service
     */
    public Located find(AccountName environment, ServiceName name) {
        Location location = clouds.environment(environment);
        Service service = store.services().find(environment, name).orElseThrow(() -> unknown(environment, name));
        return new Located(service, location);
    }

    private RuntimeException unknown(AccountName environment, ServiceName name) {
        List<String> known = store.services().list(environment, PageRequest.first()).items().stream()
                .map(service -> service.name().value())
                .toList();
        return UnknownName.refuse(
                "Service",
                name.value(),
                known.isEmpty() ? environment + " has no services yet" : environment + " has " + UnknownName.few(known),
                known,
                "Create it with astra service create " + name + " " + environment + " public.");
    }
}
