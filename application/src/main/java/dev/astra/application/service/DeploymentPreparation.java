package dev.astra.application.service;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestReading;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.ports.cloud.Cloud;
import java.util.List;

/** Reads a manifest, checks what it names, and compares it with what runs. */
public final class DeploymentPreparation {
    private final CloudAccess clouds;
    private final ManifestReader reader;

    public DeploymentPreparation(CloudAccess clouds, ManifestReader reader) {
        this.clouds = clouds;
        this.reader = reader;
    }

    PreparedDeployment prepare(ServiceName service, Location location, ManifestSource manifest) {
        Cloud cloud = clouds.cloud();
        var secrets = cloud.secrets(location);
        ManifestReading reading = reader.read(manifest).checkSecrets(secrets::exists);
        TaskSpec wanted = reading.require();
        requireImages(cloud, location, reading);
        var runtime = cloud.services(location);
        RunningService running = runtime.get(service);
        TaskSpec current = runtime.specification(running.revision());
        return new PreparedDeployment(running, wanted, current.changesTo(wanted));
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
