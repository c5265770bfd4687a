package dev.astra.application.service;

import dev.astra.application.UnknownName;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the container that is meant when there are several. */
final class ContainerChoice {
    private ContainerChoice() {}

    /**
     * The container of that name; without one the only container, or the one that has the service's name.
     *
     * @param given what the caller asked for, or null
     */
    static String of(TaskSpec specification, ServiceName service, @Nullable String given) {
        List<String> names = specification.containers().stream()
                .map(ContainerDefinition::name)
                .toList();
        if (given != null) {
            if (!names.contains(given)) {
                throw UnknownName.refuse(
                        "Container",
                        given,
                        service + " has " + UnknownName.few(names),
                        names,
                        "Name one of these with --container.");
            }
            return given;
        }
        if (names.size() == 1) {
            return names.getFirst();
        }
        if (names.contains(service.value())) {
            return service.value();
        }
        throw Failure.of(
                        CoreError.MISSING_ANSWER,
                        "It is not clear which container is meant",
                        service + " has " + UnknownName.few(names))
                .next("Name one with --container.")
                .exception();
    }
}
