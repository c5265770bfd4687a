package dev.astra.aws.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.value.Value;
import java.util.Map;

/** Where a container writes when nobody says otherwise: into the service's log group. */
final class UsualLog {
    static final String GROUP = "awslogs-group";

    private UsualLog() {}

    static String group(Location location, String service) {
        return "/astra/" + location.name() + "/" + service;
    }

    static Value configuration(Location location, ServiceName service) {
        return Value.of(Map.of(
                "logDriver",
                Value.of("awslogs"),
                "options",
                Value.of(Map.of(
                        GROUP,
                        Value.of(group(location, service.value())),
                        "awslogs-region",
                        Value.of(location.region().value()),
                        "awslogs-stream-prefix",
                        Value.of(service.value())))));
    }
}
