package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.UseCaseRunner;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.identity.DescribeCaller;
import dev.astra.application.identity.KeyCallerSource;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.DeploymentPreparation;
import dev.astra.application.service.GetDeployment;
import dev.astra.application.service.ListServices;
import dev.astra.application.service.ReleaseAuthor;
import dev.astra.application.service.ReleaseStart;
import dev.astra.application.service.ServiceLease;
import dev.astra.application.service.ServiceLookup;
import dev.astra.application.service.WatchDeployment;
import dev.astra.assembly.server.HttpApiServer;
import dev.astra.cli.command.Session;
import dev.astra.cli.server.ServeCommand;
import dev.astra.http.ApiUseCases;
import dev.astra.http.AstraHttpServer;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;

/** The HTTP API, served by a command. */
@Module
final class ServerModule {
    private ServerModule() {}

    @Provides
    @IntoMap
    @ClassKey(ServeCommand.class)
    static Object serve(Session session, Provider<AstraHttpServer> server) {
        return new ServeCommand(session, () -> new HttpApiServer(server.get()));
    }

    @Provides
    static AstraHttpServer server(UseCaseRunner runner, MetadataStore store, ApiUseCases useCases) {
        return new AstraHttpServer(
                runner,
                key -> new KeyCallerSource(store, Timekeeper.system(), () -> key).caller(),
                useCases,
                () -> store.organizations().find());
    }

    @Provides
    static ApiUseCases useCases(
            CloudAccess clouds,
            Provider<ListServices> listServices,
            MetadataStore store,
            ServiceLookup services,
            DeploymentPreparation preparation,
            ServiceLease lease,
            Provider<GetDeployment> getDeployment,
            Provider<WatchDeployment> watchDeployment) {
        return new ApiUseCases(
                caller -> new DescribeCaller(caller, clouds),
                listServices::get,
                caller -> new DeployService(
                        clouds,
                        store,
                        services,
                        preparation,
                        new ReleaseStart(clouds, store, new ReleaseAuthor(caller, store)),
                        lease),
                getDeployment::get,
                watchDeployment::get);
    }

    @Provides
    static GetDeployment getDeployment(CloudAccess clouds, ServiceLookup services) {
        return new GetDeployment(clouds, services);
    }
}
