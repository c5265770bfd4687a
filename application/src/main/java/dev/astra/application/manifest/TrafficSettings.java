package dev.astra.application.manifest;

import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.service.HealthCheck;
import dev.astra.domain.service.Routing;
import dev.astra.domain.service.Traffic;
import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueFields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says about how requests reach a service. What it does not say stays as it is.
 *
 * @param healthCheck the fields of the health check that are written, by their names
 * @param deregistrationDelay in seconds, or null when it is not written
 * @param position where the first of them is written
 */
public record TrafficSettings(
        Map<String, Value> healthCheck, @Nullable Integer deregistrationDelay, SourcePosition position) {
    public TrafficSettings {
        healthCheck = Map.copyOf(healthCheck);
    }

    /** Whether the manifest says anything about it. */
    public boolean any() {
        return !healthCheck.isEmpty() || deregistrationDelay != null;
    }

    /** How requests shall reach the service, given how they do now. */
    public Traffic onTop(Traffic now, Routing routing) {
        var fields =
                new LinkedHashMap<>(ValueFields.of(now.healthCheck().toValue()).values());
        fields.putAll(healthCheck);
        return new Traffic(
                routing,
                HealthCheck.of(new ValueFields(fields)),
                deregistrationDelay == null ? now.deregistrationDelay() : deregistrationDelay);
    }
}
