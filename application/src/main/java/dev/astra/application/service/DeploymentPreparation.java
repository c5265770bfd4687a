package dev.astra.application.service;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestReading;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.verification.Refusal;
import dev.astra.application.verification.ServiceChecks;
import dev.astra.application.verification.Subject;
import dev.astra.domain.account.Location;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.verification.CheckOutcome;
import dev.astra.domain.service.verification.CheckResult;
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
        ManifestReading reading = reader.read(manifest);
        TaskSpec wanted = reading.require();
        var runtime = cloud.services(location);
        RunningService running = runtime.get(service);
        var checks = ServiceChecks.in(cloud, location).run(new Subject(running, wanted, reading));
        Refusal.unlessGood(reading, checks);
        TaskSpec current = runtime.specification(running.revision());
        return new PreparedDeployment(running, wanted, current.changesTo(wanted), unchecked(checks));
    }

    private static List<CheckResult> unchecked(List<CheckResult> checks) {
        return checks.stream()
                .filter(check -> check.outcome() == CheckOutcome.NOT_ALLOWED)
                .toList();
    }
}
