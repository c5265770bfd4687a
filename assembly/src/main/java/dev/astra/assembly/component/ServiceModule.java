package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.dns.DelegationGate;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.log.ReadLogs;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestWriter;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.service.CreateService;
import dev.astra.application.service.DeploymentPreparation;
import dev.astra.application.service.GenerateManifest;
import dev.astra.application.service.GetService;
import dev.astra.application.service.ListServices;
import dev.astra.application.service.PreviewDeployment;
import dev.astra.application.service.PreviewService;
import dev.astra.application.service.ServiceLookup;
import dev.astra.ports.metadata.MetadataStore;

/** Use cases about services and their logs. */
@Module
final class ServiceModule {
    private ServiceModule() {}

    @Provides
    static ServiceLookup lookup(CloudAccess clouds, MetadataStore store) {
        return new ServiceLookup(clouds, store);
    }

    @Provides
    static DeploymentPreparation preparation(CloudAccess clouds, MetadataStore store) {
        return new DeploymentPreparation(clouds, store, new ManifestReader());
    }

    @Provides
    static CreateService createService(
            CloudAccess clouds,
            MetadataStore store,
            StackWorks stacks,
            RepositoryRoot repository,
            LeaseKeeper leases,
            DelegationGate delegation) {
        return new CreateService(clouds, store, stacks, repository, leases, delegation);
    }

    @Provides
    static PreviewService previewService(CloudAccess clouds, StackWorks stacks) {
        return new PreviewService(clouds, stacks);
    }

    @Provides
    static ListServices listServices(CloudAccess clouds, MetadataStore store) {
        return new ListServices(clouds, store);
    }

    @Provides
    static GetService getService(CloudAccess clouds, ServiceLookup services) {
        return new GetService(clouds, services);
    }

    @Provides
    static GenerateManifest generateManifest(CloudAccess clouds, ServiceLookup services) {
        return new GenerateManifest(clouds, services, new ManifestWriter());
    }

    @Provides
    static PreviewDeployment previewDeployment(ServiceLookup services, DeploymentPreparation preparation) {
        return new PreviewDeployment(services, preparation);
    }

    @Provides
    static ReadLogs readLogs(CloudAccess clouds, ServiceLookup services) {
        return new ReadLogs(clouds, services);
    }
}
