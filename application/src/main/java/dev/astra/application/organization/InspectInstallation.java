package dev.astra.application.organization;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.ProviderRegistry;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.domain.organization.Organization;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is set up here already, and what there is to choose from. */
public final class InspectInstallation implements UseCase<InspectInstallation.Command, InspectInstallation.Result> {
    private final MetadataStore store;
    private final ConfigurationStore configurations;
    private final ProviderRegistry providers;
    private final Supplier<InfrastructureEngine> terraform;

    public InspectInstallation(
            MetadataStore store,
            ConfigurationStore configurations,
            ProviderRegistry providers,
            Supplier<InfrastructureEngine> terraform) {
        this.store = store;
        this.configurations = configurations;
        this.providers = providers;
        this.terraform = terraform;
    }

    /** Takes no parameters. */
    public record Command() {}

    /** A cloud to choose. */
    public record ProviderChoice(String id, String displayName, Region defaultRegion) {}

    /**
     * The state of things.
     *
     * @param organization what has been set up, or null for nothing
     * @param accounts the accounts there are so far
     * @param configurationLocation where the settings are kept
     */
    public record Result(
            @Nullable Organization organization,
            List<RegisteredAccount> accounts,
            ClientConfiguration configuration,
            String configurationLocation,
            List<ProviderChoice> providers,
            ToolStatus terraform) {
        public Result {
            accounts = List.copyOf(accounts);
            providers = List.copyOf(providers);
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
    public Result execute(Command command) {
        return new Result(
                store.organizations().find().orElse(null),
                store.accounts().list(),
                configurations.load(),
                configurations.location(),
                providers.all().stream()
                        .map(provider ->
                                new ProviderChoice(provider.id(), provider.displayName(), provider.defaultRegion()))
                        .toList(),
                terraform.get().check());
    }
}
