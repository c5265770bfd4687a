package dev.astra.application.verification;

import dev.astra.application.manifest.ManifestReading;
import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.Traffic;
import dev.astra.domain.service.verification.ServiceTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked.
 *
 * @param traffic how requests shall reach it, or null when that stays as it is
 * @param reading where the specification comes from, or null when it is that which runs
 */
public record Subject(
        RunningService running,
        TaskSpec wanted,
        @Nullable Traffic traffic,
        @Nullable ManifestReading reading) {

    ServiceName service() {
        return running.name();
    }

    /** The target as the deployment would leave it. */
    ServiceTarget target(ServiceTarget now) {
        return traffic == null
                ? now
                : new ServiceTarget(
                        traffic.routing().container(),
                        traffic.routing().port(),
                        traffic.healthCheck().path(),
                        now.present());
    }

    @Nullable SourcePosition imagePosition(Object image) {
        return reading == null ? null : position(reading.images(), image);
    }

    @Nullable SourcePosition secretPosition(Object reference) {
        return reading == null ? null : position(reading.secrets(), reference);
    }

    private static <T> @Nullable SourcePosition position(List<ManifestReading.Use<T>> uses, Object thing) {
        for (ManifestReading.Use<T> use : uses) {
            if (thing.equals(use.thing())) {
                return use.position();
            }
        }
        return null;
    }
}
