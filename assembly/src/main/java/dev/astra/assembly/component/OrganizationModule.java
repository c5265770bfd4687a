package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dev.astra.application.CallerSource;
import dev.astra.application.account.GetAccount;
import dev.astra.application.account.ListAccounts;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.cloud.ProviderRegistry;
import dev.astra.application.dns.Delegations;
import dev.astra.application.identity.DescribeCaller;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.network.ShowNetwork;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.application.organization.EstimateBootstrap;
import dev.astra.application.organization.InspectInstallation;
import dev.astra.application.organization.JoinOrganization;
import dev.astra.application.organization.PlanOrganization;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;
import java.util.random.RandomGenerator;

/** Use cases about the organization as a whole. */
@Module
final class OrganizationModule {
    private OrganizationModule() {}

    @Provides
    static BootstrapOrganization bootstrapOrganization(
            CloudAccess clouds,
            MetadataStore store,
            ConfigurationStore configurations,
            StackWorks stacks,
            LeaseKeeper leases,
            RandomGenerator random,
            Delegations delegations) {
        return new BootstrapOrganization(clouds, store, configurations, stacks, leases, random, delegations);
    }

    @Provides
    static PlanOrganization planOrganization(CloudAccess clouds, MetadataStore store, StackWorks stacks) {
        return new PlanOrganization(clouds, store, stacks);
    }

    @Provides
    static EstimateBootstrap estimateBootstrap(CloudAccess clouds, MetadataStore store) {
        return new EstimateBootstrap(clouds, store);
    }

    @Provides
    static InspectInstallation inspectInstallation(
            MetadataStore store,
            ConfigurationStore configurations,
            ProviderRegistry providers,
            Provider<InfrastructureEngine> terraform) {
        return new InspectInstallation(store, configurations, providers, terraform::get);
    }

    @Provides
    static JoinOrganization joinOrganization(
            CloudAccess clouds, MetadataStore store, ConfigurationStore configurations) {
        return new JoinOrganization(clouds, store, configurations);
    }

    @Provides
    static DescribeCaller describeCaller(CallerSource callers, CloudAccess clouds) {
        return new DescribeCaller(callers, clouds);
    }

    @Provides
    static ListAccounts listAccounts(CloudAccess clouds, MetadataStore store) {
        return new ListAccounts(clouds, store);
    }

    @Provides
    static GetAccount getAccount(CloudAccess clouds, MetadataStore store) {
        return new GetAccount(clouds, store);
    }

    @Provides
    static ShowNetwork showNetwork(CloudAccess clouds, MetadataStore store) {
        return new ShowNetwork(clouds, store);
    }
}
