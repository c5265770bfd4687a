package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.cloud.ProviderRegistry;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.assembly.plugin.PluginHost;
import dev.astra.assembly.provider.LoadedProviders;
import dev.astra.cli.console.Console;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.infrastructure.InfrastructureRepository;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.terraform.TerraformEngine;
import dev.astra.terraform.TerraformRepository;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** The clouds, and how their resources are written down and made. */
@Module
final class CloudModule {
    private static final String PORTS_VERSION = "0.1.0";

    private CloudModule() {}

    @Provides
    @Singleton
    static ProviderRegistry providers(AstraHome home, Border border) {
        var host = new PluginHost(home.data().resolve("plugins"), PORTS_VERSION);
        return border.pass(ProviderRegistry.class, new LoadedProviders(host::plugins));
    }

    @Provides
    @Singleton
    static CloudAccess clouds(
            ProviderRegistry providers,
            MetadataStore store,
            ConfigurationStore configurations,
            AstraHome home,
            Opened opened) {
        var clouds = new CloudAccess(providers, store, configurations, home.data());
        opened.closeLater(clouds::close);
        return clouds;
    }

    @Provides
    static InfrastructureRepository repository(Border border) {
        return border.pass(InfrastructureRepository.class, new TerraformRepository());
    }

    @Provides
    @Singleton
    static InfrastructureEngine terraform(AstraHome home, Console console, Border border) {
        return border.pass(
                InfrastructureEngine.class,
                new TerraformEngine(console.environment(), home.data().resolve("terraform-plugins")));
    }

    @Provides
    static StackWorks stacks(
            CloudAccess clouds, InfrastructureRepository repository, Provider<InfrastructureEngine> terraform) {
        return new StackWorks(clouds, repository, terraform::get);
    }

    @Provides
    static RepositoryRoot repositoryRoot(ConfigurationStore configurations) {
        return new RepositoryRoot(configurations);
    }
}
