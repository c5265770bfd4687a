package dev.astra.application.service;

import dev.astra.application.manifest.ManifestReading;
import dev.astra.application.manifest.TrafficSettings;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.HealthCheck;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Traffic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How requests shall reach a service, by its manifest and by how they do now. */
final class WantedTraffic {
    private WantedTraffic() {}

    /**
     * The traffic with what the manifest says of it on top, or null for a service that gets no requests.
     *
     * @param now how requests reach it now, or null when they do not
     * @throws dev.astra.domain.error.AstraException INVALID_MANIFEST when that cannot be
     */
    static @Nullable Traffic of(ServiceName service, ManifestReading reading, @Nullable Traffic now) {
        TrafficSettings settings = reading.traffic();
        if (settings == null || (now == null && !settings.any())) {
            return null;
        }
        if (now == null) {
            throw refused(reading, settings, "a health check and a drain are for services with a load balancer");
        }
        var wanted = settings.onTop(now, ServiceRouting.of(service, reading.require(), now.routing()));
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
}
