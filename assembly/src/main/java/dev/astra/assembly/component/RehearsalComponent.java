package dev.astra.assembly.component;

import dagger.BindsInstance;
import dagger.Component;
import dev.astra.application.UseCaseRunner;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.cost.EstimateOrganization;
import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.application.service.CreateService;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.GenerateManifest;
import dev.astra.application.service.GetService;
import dev.astra.application.service.WatchDeployment;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.console.Console;
import jakarta.inject.Singleton;

/** The use cases of the real commands, over a home of their own. */
@Singleton
@Component(
        modules = {
            StoreModule.class,
            CloudModule.class,
            OrganizationModule.class,
            DnsModule.class,
            ServiceModule.class,
            ReleaseModule.class,
            CostModule.class
        })
interface RehearsalComponent {

    UseCaseRunner runner();

    BootstrapOrganization bootstrap();

    CreateService create();

    GenerateManifest generateManifest();

    DeployService deploy();

    WatchDeployment watch();

    GetService get();

    EstimateOrganization estimate();

    CloudAccess clouds();

    Opened opened();

    /** Starts from the home. */
    @Component.Factory
    interface Factory {
        RehearsalComponent create(
                @BindsInstance Console console,
                @BindsInstance GlobalOptions options,
                @BindsInstance AstraHome home,
                @BindsInstance Border border);
    }
}
