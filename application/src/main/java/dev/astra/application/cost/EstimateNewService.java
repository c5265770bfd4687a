package dev.astra.application.cost;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import java.util.ArrayList;
import java.util.Optional;

/** What a service that is not there yet would add to the organization's costs. */
public final class EstimateNewService implements UseCase<EstimateNewService.Command, Optional<Estimate>> {
    private final CloudAccess clouds;
    private final StandingEstate estate;

    public EstimateNewService(CloudAccess clouds, StandingEstate estate) {
        this.clouds = clouds;
        this.estate = estate;
    }

    /**
     * The service that may be made.
     *
     * @param insisting whether a provider without prices is an error
     */
    public record Command(AccountName environment, ServiceName service, Exposure exposure, boolean insisting) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    /**
     * The price; nothing where the provider knows no prices and nobody insists on one. What is free in a limited number
     * goes to the services that are there already.
     */
    @Override
    public Optional<Estimate> execute(Command command) {
        Cloud cloud = clouds.cloud();
        if (!command.insisting() && !cloud.capabilities().contains(Capability.COSTS)) {
            return Optional.empty();
        }
        var location = clouds.environment(command.environment());
        var stack = StandingEstate.stack(location, command.service(), command.exposure());
        var stacks = new ArrayList<Stack>(estate.stacks());
        stacks.removeIf(standing -> standing.path().equals(stack.path()));
        stacks.add(stack);
        return Optional.of(cloud.costs().estimate(CostQuery.of(stacks)).of(stack.path()));
    }
}
