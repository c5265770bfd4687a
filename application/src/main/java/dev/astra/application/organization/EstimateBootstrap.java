package dev.astra.application.organization;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.identity.Access;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.metadata.MetadataStore;

/** What an organization would cost before any service runs in it. */
public final class EstimateBootstrap implements UseCase<BootstrapOrganization.Command, Estimate> {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public EstimateBootstrap(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    @Override
    public Access access(BootstrapOrganization.Command command) {
        return Access.open();
    }

    @Override
    public Effect effect(BootstrapOrganization.Command command) {
        return Effect.none();
    }

    @Override
    public Estimate execute(BootstrapOrganization.Command command) {
        Cloud cloud = clouds.cloud(command.provider(), command.region(), command.providerSettings());
        return cloud.costs()
                .estimate(CostQuery.of(WishedEstate.of(command, cloud, store).stacks()));
    }
}
