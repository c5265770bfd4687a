package dev.astra.application.cost;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.Region;
import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.identity.Access;
import java.util.Map;

/** What stacks would cost, whether or not they exist. Neither an organization nor a cloud is asked. */
public final class EstimateCost implements UseCase<EstimateCost.Command, Estimate> {
    private final CloudAccess clouds;

    public EstimateCost(CloudAccess clouds) {
        this.clouds = clouds;
    }

    /**
     * What to price.
     *
     * @param provider the id of the provider whose prices are wanted
     */
    public record Command(String provider, Region region, Map<String, String> providerSettings, CostQuery query) {
        public Command {
            providerSettings = Map.copyOf(providerSettings);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.open();
    }

    @Override
    public Effect effect(Command command) {
        return Effect.none();
    }

    @Override
    public Estimate execute(Command command) {
        return clouds.cloud(command.provider(), command.region(), command.providerSettings())
                .costs()
                .estimate(command.query());
    }
}
