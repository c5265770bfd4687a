package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.service.AwaitTasks;
import dev.astra.application.service.DeleteService;
import dev.astra.application.service.GetService;
import dev.astra.application.service.InspectService;
import dev.astra.application.service.OpenTaskConsole;
import dev.astra.application.service.RestartService;
import dev.astra.application.service.RunTask;
import dev.astra.application.service.ScaleService;
import dev.astra.application.service.ServiceLease;
import dev.astra.application.service.ServiceLookup;
import dev.astra.application.service.WatchDeployment;
import dev.astra.cli.command.Session;
import dev.astra.cli.service.DeploymentWatch;
import dev.astra.cli.service.ServiceDeleteCommand;
import dev.astra.cli.service.ServiceExecCommand;
import dev.astra.cli.service.ServiceOpenCommand;
import dev.astra.cli.service.ServiceRestartCommand;
import dev.astra.cli.service.ServiceRunCommand;
import dev.astra.cli.service.ServiceScaleCommand;
import dev.astra.cli.service.ServiceStatusCommand;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;

/** What is done with services that run: the use cases and the commands. */
@Module
final class OperationsModule {
    private OperationsModule() {}

    @Provides
    static InspectService inspectService(CloudAccess clouds, ServiceLookup services) {
        return new InspectService(clouds, services);
    }

    @Provides
    static ScaleService scaleService(CloudAccess clouds, ServiceLookup services, ServiceLease lease) {
        return new ScaleService(clouds, services, lease);
    }

    @Provides
    static AwaitTasks awaitTasks(CloudAccess clouds, ServiceLookup services) {
        return new AwaitTasks(clouds, services);
    }

    @Provides
    static RestartService restartService(CloudAccess clouds, ServiceLookup services, ServiceLease lease) {
        return new RestartService(clouds, services, lease);
    }

    @Provides
    static OpenTaskConsole openTaskConsole(CloudAccess clouds, ServiceLookup services) {
        return new OpenTaskConsole(clouds, services);
    }

    @Provides
    static RunTask runTask(CloudAccess clouds, ServiceLookup services) {
        return new RunTask(clouds, services);
    }

    @Provides
    static DeleteService deleteService(
            CloudAccess clouds,
            MetadataStore store,
            ServiceLookup services,
            StackWorks stacks,
            RepositoryRoot repository,
            LeaseKeeper leases,
            ServiceLease lease) {
        return new DeleteService(clouds, store, services, stacks, repository, leases, lease);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceDeleteCommand.class)
    static Object delete(Session session, Provider<DeleteService> useCase) {
        return new ServiceDeleteCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceOpenCommand.class)
    static Object open(Session session, Provider<GetService> useCase) {
        return new ServiceOpenCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceStatusCommand.class)
    static Object status(Session session, Provider<InspectService> useCase) {
        return new ServiceStatusCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceScaleCommand.class)
    static Object scale(Session session, Provider<ScaleService> scale, Provider<AwaitTasks> await) {
        return new ServiceScaleCommand(session, scale::get, await::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceRestartCommand.class)
    static Object restart(Session session, Provider<RestartService> restart, Provider<WatchDeployment> watch) {
        return new ServiceRestartCommand(session, restart::get, new DeploymentWatch(session, watch::get));
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceExecCommand.class)
    static Object exec(Session session, Provider<OpenTaskConsole> useCase) {
        return new ServiceExecCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceRunCommand.class)
    static Object run(Session session, Provider<RunTask> useCase) {
        return new ServiceRunCommand(session, useCase::get);
    }
}
