package dev.astra.application.service;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestReading;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.manifest.TrafficSettings;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.HealthCheck;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseContent;
import dev.astra.domain.service.ReleasedImage;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.Traffic;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a manifest, checks what it names, and compares it with what runs. */
public final class DeploymentPreparation {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ManifestReader reader;

    public DeploymentPreparation(CloudAccess clouds, MetadataStore store, ManifestReader reader) {
        this.clouds = clouds;
        this.store = store;
        this.reader = reader;
    }

    PreparedDeployment prepare(ServiceName service, Location location, ManifestSource manifest) {
        Cloud cloud = clouds.cloud();
        var secrets = cloud.secrets(location);
        ManifestReading reading = reader.read(manifest).checkSecrets(secrets::exists);
        TaskSpec written = reading.require();
        requireImages(cloud, location, reading);
        TaskSpec pinned = DeploymentImages.pinned(written, cloud.images(location));
        var runtime = cloud.services(location);
        RunningService running = runtime.get(service);
        Traffic traffic = runtime.traffic(service).orElse(null);
        var current = new ReleaseContent(runtime.specification(running.revision()), traffic);
        var wanted = new ReleaseContent(pinned, wanted(service, reading, pinned, traffic));
        var images = DeploymentImages.released(written, pinned);
        var before = images(location, service, running.revision());
        return new PreparedDeployment(
                running, current, wanted, images, DeploymentImages.changes(current, before, wanted, images));
    }

    /** The images of what runs, as far as it was released. */
    private List<ReleasedImage> images(Location location, ServiceName service, RevisionId running) {
        var releases =
                new ServiceReleases(store.releases(), clouds.cloud().services(location), location.name(), service);
        return releases.recent().stream()
                .filter(release -> release.revision().equals(running))
                .findFirst()
                .map(Release::images)
                .orElse(List.of());
    }

    private static @Nullable Traffic wanted(
            ServiceName service, ManifestReading reading, TaskSpec specification, @Nullable Traffic now) {
        TrafficSettings settings = reading.traffic();
        if (settings == null || (now == null && !settings.any())) {
            return null;
        }
        if (now == null) {
            throw refused(reading, settings, "a health check and a drain are for services with a load balancer");
        }
        var wanted = settings.onTop(now, ServiceRouting.of(service, specification, now.routing()));
        HealthCheck check = wanted.healthCheck();
        if (check.timeout() >= check.interval()) {
            throw refused(
                    reading,
                    settings,
                    "the timeout of the health check, %d s, must be shorter than its interval, %d s"
                            .formatted(check.timeout(), check.interval()));
        }
        return wanted;
    }

    private static RuntimeException refused(ManifestReading reading, TrafficSettings settings, String problem) {
        return Failure.of(
                        CoreError.INVALID_MANIFEST,
                        "The manifest " + reading.file() + " cannot be used",
                        "it has one problem")
                .diagnostics(List.of(Diagnostic.at(settings.position(), problem)))
                .next("Mend the manifest and run the command again; nothing has been changed.")
                .exception();
    }

    private static void requireImages(Cloud cloud, Location location, ManifestReading reading) {
        var registry = cloud.images(location);
        List<Diagnostic> missing = reading.images().stream()
                .filter(use -> registry.check(use.thing()) == ImageCheck.MISSING)
                .map(use -> Diagnostic.at(use.position(), "the image " + use.thing() + " does not exist"))
                .toList();
        if (!missing.isEmpty()) {
            throw Failure.of(CoreError.NOT_FOUND, "The deployment cannot start", "an image was not found")
                    .diagnostics(missing)
                    .next("Push the image, or correct its name or tag in " + reading.file() + ".")
                    .exception();
        }
    }
}
