package dev.astra.application.cost;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.operation.ParallelWork;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import org.jspecify.annotations.Nullable;

/** What the organization costs as it stands. */
public final class EstimateOrganization implements UseCase<EstimateOrganization.Command, Estimate> {
    private final CloudAccess clouds;
    private final StandingEstate estate;

    public EstimateOrganization(CloudAccess clouds, StandingEstate estate) {
        this.clouds = clouds;
        this.estate = estate;
    }

    /**
     * What is wanted.
     *
     * @param environment the only environment to tell of, or null for everything
     */
    public record Command(@Nullable AccountName environment, Traffic traffic) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Estimate execute(Command command) {
        AccountName environment = command.environment();
        if (environment != null) {
            clouds.environment(environment);
        }
        var stacks = estate.stacks();
        var services = stacks.stream()
                .filter(ServiceStack.class::isInstance)
                .map(ServiceStack.class::cast)
                .filter(service -> environment == null || environment.equals(service.environment()))
                .toList();
        var running = ParallelWork.forEach(services, estate::running);
        Estimate whole = clouds.cloud().costs().estimate(new CostQuery(stacks, running, command.traffic()));
        return environment == null ? whole : whole.of(environment);
    }
}
