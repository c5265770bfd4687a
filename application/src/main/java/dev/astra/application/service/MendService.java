package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.metadata.MetadataStore;

/**
 * Restores the health check and the routing of what runs again after a deployment failed while nobody watched. To be run
 * by whatever command notices that.
 */
public final class MendService implements UseCase<MendService.Command, Boolean> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ServiceLookup services;
    private final ServiceLease lease;

    public MendService(CloudAccess clouds, MetadataStore store, ServiceLookup services, ServiceLease lease) {
        this.clouds = clouds;
        this.store = store;
        this.services = services;
        this.lease = lease;
    }

    /** The service to mend. */
    public record Command(AccountName environment, ServiceName service) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change("service.mend", command.environment(), command.service());
    }

    /** Returns whether there was anything to restore. */
    @Override
    public Boolean execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        var releases = ServiceReleases.in(store, clouds.cloud(), location, command.service());
        return lease.changing(command.environment(), command.service(), true, () -> {
            releases.settle();
            return releases.mend();
        });
    }
}
