package dev.astra.application.service;

import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.PortMapping;
import dev.astra.domain.service.Routing;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import java.util.Optional;

/** Finds the container and the port that requests go to. */
final class ServiceRouting {
    private ServiceRouting() {}

    /**
     * Where requests shall go: as before while there is such a port, otherwise to the first port of the container that
     * has the service's name, or else of the first that has any.
     */
    static Routing of(ServiceName service, TaskSpec wanted, Routing now) {
        if (wanted.containers().stream().anyMatch(container -> listens(container, now))) {
            return now;
        }
        return wanted.containers().stream()
                .filter(container -> container.name().equals(service.value()))
                .findFirst()
                .flatMap(ServiceRouting::first)
                .or(() -> wanted.containers().stream()
                        .flatMap(container -> first(container).stream())
                        .findFirst())
                .orElse(now);
    }

    private static boolean listens(ContainerDefinition container, Routing routing) {
        return container.name().equals(routing.container())
                && container.portMappings().stream()
                        .mapToInt(PortMapping::containerPort)
                        .anyMatch(port -> port == routing.port());
    }

    private static Optional<Routing> first(ContainerDefinition container) {
        return container.portMappings().stream()
                .findFirst()
                .map(port -> new Routing(container.name(), port.containerPort()));
    }
}
