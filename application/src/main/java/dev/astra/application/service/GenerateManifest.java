package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.manifest.ManifestWriter;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.ServiceName;

/** Writes what a service runs now as a manifest, to start from. */
public final class GenerateManifest implements UseCase<GenerateManifest.Command, ManifestSource> {
    private final CloudAccess clouds;
    private final ServiceLookup services;
    private final ManifestWriter writer;

    public GenerateManifest(CloudAccess clouds, ServiceLookup services, ManifestWriter writer) {
        this.clouds = clouds;
        this.services = services;
        this.writer = writer;
    }

    /** The service whose manifest is wanted. */
    public record Command(AccountName environment, ServiceName service) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public ManifestSource execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        var cloud = clouds.cloud();
        var runtime = cloud.services(location);
        var revision = runtime.get(command.service()).revision();
        return new ManifestSource(
                ManifestSource.fileName(command.environment()),
                writer.write(runtime.specification(revision), new ServiceJobs(cloud, location).of(command.service())));
    }
}
