package dev.astra.provider.local.service;

import dev.astra.domain.error.Failure;
import dev.astra.domain.service.HealthCheck;
import dev.astra.domain.service.Routing;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.Traffic;
import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueFields;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.LocalError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How requests reach a service, as fields of its row. */
final class TrafficFormat {
    private static final String CHECK = "healthCheck";
    private static final String PORT = "routedPort";
    private static final String CONTAINER = "routedContainer";
    private static final String DELAY = "deregistrationDelay";
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_DELAY = 30;

    private TrafficFormat() {}

    static Map<String, Value> write(@Nullable Traffic traffic) {
        if (traffic == null) {
            return Map.of();
        }
        var fields = new FieldsBuilder()
                .put(CONTAINER, traffic.routing().container())
                .put(PORT, traffic.routing().port())
                .put(DELAY, traffic.deregistrationDelay())
                .build()
                .fields();
        return new FieldsBuilder()
                .putAll(fields)
                .putAll(Map.of(CHECK, traffic.healthCheck().toValue()))
                .build()
                .fields();
    }

    /** Nothing for a worker; the usual for a service of a file that knows nothing of this yet. */
    static @Nullable Traffic read(Fields service) {
        if (service.optionalText("targets").isEmpty()) {
            return null;
        }
        var check = service.mapping(CHECK);
        return check.isEmpty()
                ? new Traffic(new Routing(service.text("name"), USUAL_PORT), HealthCheck.usual(), USUAL_DELAY)
                : new Traffic(
                        new Routing(service.text(CONTAINER), service.count(PORT)),
                        HealthCheck.of(new ValueFields(check)),
                        service.count(DELAY));
    }

    /** Refuses what AWS would refuse: requests to a port that no container listens on. */
    static void requirePort(TaskSpec specification, Traffic traffic) {
        Routing routing = traffic.routing();
        boolean there = specification.containers().stream()
                .filter(container -> container.name().equals(routing.container()))
                .flatMap(container -> container.portMappings().stream())
                .anyMatch(port -> port.containerPort() == routing.port());
        if (!there) {
            throw Failure.of(
                            LocalError.REFUSED_SPECIFICATION,
                            "The deployment is refused",
                            "no container '" + routing.container() + "' listens on port " + routing.port())
                    .next("Map that port in the manifest and deploy again.")
                    .exception();
        }
    }
}
