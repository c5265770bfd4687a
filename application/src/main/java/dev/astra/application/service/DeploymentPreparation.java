package dev.astra.application.service;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestReading;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.verification.Refusal;
import dev.astra.application.verification.ServiceChecks;
import dev.astra.application.verification.Subject;
import dev.astra.domain.account.Location;
import dev.astra.domain.service.ReleaseContent;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.Traffic;
import dev.astra.domain.service.verification.CheckOutcome;
import dev.astra.domain.service.verification.CheckResult;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;

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
        ManifestReading reading = reader.read(manifest);
        TaskSpec written = reading.require();
        var runtime = cloud.services(location);
        RunningService running = runtime.get(service);
        Traffic traffic = runtime.traffic(service).orElse(null);
        var aim = WantedTraffic.of(service, reading, traffic);
        var checks = ServiceChecks.in(cloud, location).run(new Subject(running, written, aim, reading));
        Refusal.unlessGood(reading, checks);
        TaskSpec pinned = DeploymentImages.pinned(written, cloud.images(location));
        var jobs = new ServiceJobs(cloud, location);
        var current = new ReleaseContent(runtime.specification(running.revision()), traffic, jobs.of(service));
        var wanted = new ReleaseContent(pinned, aim, jobs.possible(reading.jobs()));
        var images = DeploymentImages.released(written, pinned);
        var before = ServiceReleases.in(store, cloud, location, service).images(running.revision());
        var changes = DeploymentImages.changes(current, before, wanted, images);
        return new PreparedDeployment(running, current, wanted, images, changes, unchecked(checks));
    }

    private static List<CheckResult> unchecked(List<CheckResult> checks) {
        return checks.stream()
                .filter(check -> check.outcome() == CheckOutcome.NOT_ALLOWED)
                .toList();
    }
}
