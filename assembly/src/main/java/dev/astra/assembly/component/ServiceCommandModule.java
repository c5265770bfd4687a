package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.cost.EstimateNewService;
import dev.astra.application.cost.EstimateService;
import dev.astra.application.log.ReadLogs;
import dev.astra.application.service.CreateService;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.GenerateManifest;
import dev.astra.application.service.GetService;
import dev.astra.application.service.ListServices;
import dev.astra.application.service.PreviewDeployment;
import dev.astra.application.service.PreviewService;
import dev.astra.application.service.WatchDeployment;
import dev.astra.cli.command.Session;
import dev.astra.cli.log.ServiceLogsCommand;
import dev.astra.cli.service.DeploymentWatch;
import dev.astra.cli.service.ServiceCreateCommand;
import dev.astra.cli.service.ServiceDeployCommand;
import dev.astra.cli.service.ServiceGenerateManifestCommand;
import dev.astra.cli.service.ServiceGetCommand;
import dev.astra.cli.service.ServiceListCommand;
import jakarta.inject.Provider;

/** The commands about services. */
@Module
final class ServiceCommandModule {
    private ServiceCommandModule() {}

    @Provides
    @IntoMap
    @ClassKey(ServiceCreateCommand.class)
    static Object create(
            Session session,
            Provider<CreateService> create,
            Provider<PreviewService> preview,
            Provider<EstimateNewService> estimate) {
        return new ServiceCreateCommand(session, create::get, preview::get, estimate::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceListCommand.class)
    static Object list(Session session, Provider<ListServices> useCase) {
        return new ServiceListCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceGetCommand.class)
    static Object get(Session session, Provider<GetService> useCase) {
        return new ServiceGetCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceGenerateManifestCommand.class)
    static Object generateManifest(Session session, Provider<GenerateManifest> useCase) {
        return new ServiceGenerateManifestCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceDeployCommand.class)
    static Object deploy(
            Session session,
            Provider<PreviewDeployment> preview,
            Provider<DeployService> deploy,
            Provider<EstimateService> estimate,
            Provider<WatchDeployment> watch) {
        return new ServiceDeployCommand(
                session, preview::get, deploy::get, estimate::get, new DeploymentWatch(session, watch::get));
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceLogsCommand.class)
    static Object logs(Session session, Provider<ReadLogs> useCase) {
        return new ServiceLogsCommand(session, useCase::get);
    }
}
