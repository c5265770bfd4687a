package dev.astra.aws.service;

import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.PortMapping;
import dev.astra.domain.service.SecretBinding;
import dev.astra.domain.value.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/** Reads a container definition in the house's words; the counterpart of {@link ContainerWriting}. */
final class ContainerReading {
    private static final Set<String> NAMED =
            Set.of("name", "image", "cpu", "memory", "essential", "portMappings", "environment", "secrets");

    private ContainerReading() {}

    static ContainerDefinition container(
            software.amazon.awssdk.services.ecs.model.ContainerDefinition container, Set<String> hidden) {
        var except = new HashSet<>(NAMED);
        except.addAll(hidden);
        return new ContainerDefinition(
                container.name(),
                new ImageReference(container.image()),
                Optional.ofNullable(container.cpu()).orElse(0),
                Optional.ofNullable(container.memory()).orElse(0),
                !Boolean.FALSE.equals(container.essential()),
                container.portMappings().stream().map(ContainerReading::port).toList(),
                environment(container),
                container.secrets().stream()
                        .map(secret -> new SecretBinding(secret.name(), new SecretReference(secret.valueFrom())))
                        .toList(),
                SdkValues.fields(container, except));
    }

    private static Map<String, String> environment(
            software.amazon.awssdk.services.ecs.model.ContainerDefinition container) {
        var variables = new LinkedHashMap<String, String>();
        for (KeyValuePair pair : container.environment()) {
            variables.put(pair.name(), pair.value());
        }
        return variables;
    }

    /** A task with an address of its own has every port of a container on the same port; ECS adds that by itself. */
    private static PortMapping port(software.amazon.awssdk.services.ecs.model.PortMapping port) {
        int containerPort = Optional.ofNullable(port.containerPort()).orElse(0);
        var further = SdkValues.fields(port, Set.of("containerPort", "protocol"));
        further.remove("hostPort", Value.of(containerPort));
        return new PortMapping(
                containerPort, Optional.ofNullable(port.protocolAsString()).orElse("tcp"), further);
    }
}
