package dev.astra.application.organization;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.identity.KeyCallerSource;
import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.domain.identity.Access;
import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.organization.Organization;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.Map;

/** Sets up one more person's installation for an organization that is there already. */
public final class JoinOrganization implements UseCase<JoinOrganization.Command, JoinOrganization.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ConfigurationStore configurations;

    public JoinOrganization(CloudAccess clouds, MetadataStore store, ConfigurationStore configurations) {
        this.clouds = clouds;
        this.store = store;
        this.configurations = configurations;
    }

    /** The key that was handed over, and where the organization's Terraform code is on this machine. */
    public record Command(ApiKey key, Path terraformRoot, Map<String, String> providerSettings) {}

    /** The organization the key belongs to. */
    public record Result(Organization organization) {}

    @Override
    public Access access(Command command) {
        return Access.open();
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change("organization.join", command.key().id());
    }

    @Override
    public Result execute(Command command) {
        new KeyCallerSource(store, Timekeeper.system(), command::key).caller();
        Organization organization = clouds.organization();
        configurations.save(new ClientConfiguration(
                command.key(),
                organization.provider(),
                organization.region(),
                command.terraformRoot().toString(),
                configurations.load().addressServices(),
                command.providerSettings()));
        return new Result(organization);
    }
}
