package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.CallerSource;
import dev.astra.application.audit.StatedReason;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.service.CancelDeployment;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.DeploymentPreparation;
import dev.astra.application.service.ListReleases;
import dev.astra.application.service.MendService;
import dev.astra.application.service.PreviewRollback;
import dev.astra.application.service.ReleaseAuthor;
import dev.astra.application.service.ReleaseStart;
import dev.astra.application.service.RollBackService;
import dev.astra.application.service.RollbackPreparation;
import dev.astra.application.service.ServiceLease;
import dev.astra.application.service.ServiceLookup;
import dev.astra.application.service.WatchDeployment;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.command.Session;
import dev.astra.cli.service.DeploymentWatch;
import dev.astra.cli.service.ServiceCancelCommand;
import dev.astra.cli.service.ServiceHistoryCommand;
import dev.astra.cli.service.ServiceRollbackCommand;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;

/** Releases of services: deploying, looking back, going back. */
@Module
final class ReleaseModule {
    private ReleaseModule() {}

    @Provides
    static ReleaseStart start(CloudAccess clouds, MetadataStore store, CallerSource callers, GlobalOptions options) {
        var author = new ReleaseAuthor(new StatedReason(callers, options::reason), store);
        return new ReleaseStart(clouds, store, author);
    }

    @Provides
    static ServiceLease lease(LeaseKeeper leases) {
        return new ServiceLease(leases);
    }

    @Provides
    static DeployService deployService(
            CloudAccess clouds,
            MetadataStore store,
            ServiceLookup services,
            DeploymentPreparation preparation,
            ReleaseStart releases,
            ServiceLease lease) {
        return new DeployService(clouds, store, services, preparation, releases, lease);
    }

    @Provides
    static WatchDeployment watchDeployment(
            CloudAccess clouds, MetadataStore store, ServiceLookup services, ServiceLease lease) {
        return new WatchDeployment(clouds, store, services, lease);
    }

    @Provides
    static RollbackPreparation rollbackPreparation(CloudAccess clouds, ReleaseStart releases) {
        return new RollbackPreparation(clouds, releases);
    }

    @Provides
    static PreviewRollback previewRollback(
            ServiceLookup services, ReleaseStart releases, RollbackPreparation preparation) {
        return new PreviewRollback(services, releases, preparation);
    }

    @Provides
    static RollBackService rollBackService(
            MetadataStore store,
            ServiceLookup services,
            RollbackPreparation preparation,
            ReleaseStart releases,
            ServiceLease lease) {
        return new RollBackService(store, services, preparation, releases, lease);
    }

    @Provides
    static CancelDeployment cancelDeployment(
            CloudAccess clouds, MetadataStore store, ServiceLookup services, ServiceLease lease) {
        return new CancelDeployment(clouds, store, services, lease);
    }

    @Provides
    static ListReleases listReleases(CloudAccess clouds, MetadataStore store, ServiceLookup services) {
        return new ListReleases(clouds, store, services);
    }

    @Provides
    static MendService mendService(
            CloudAccess clouds, MetadataStore store, ServiceLookup services, ServiceLease lease) {
        return new MendService(clouds, store, services, lease);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceHistoryCommand.class)
    static Object history(Session session, Provider<ListReleases> list, Provider<MendService> mend) {
        return new ServiceHistoryCommand(session, list::get, mend::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceRollbackCommand.class)
    static Object rollback(
            Session session,
            Provider<PreviewRollback> preview,
            Provider<RollBackService> rollBack,
            Provider<WatchDeployment> watch) {
        return new ServiceRollbackCommand(
                session, preview::get, rollBack::get, new DeploymentWatch(session, watch::get));
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceCancelCommand.class)
    static Object cancel(Session session, Provider<CancelDeployment> cancel, Provider<WatchDeployment> watch) {
        return new ServiceCancelCommand(session, cancel::get, new DeploymentWatch(session, watch::get));
    }
}
