package dev.astra.aws.service;

import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.PortMapping;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Secret;

/** Writes a container definition as ECS wants it. A cpu or memory of 0 stands for none of its own. */
final class ContainerWriting {
    private ContainerWriting() {}

    static software.amazon.awssdk.services.ecs.model.ContainerDefinition container(
            ContainerDefinition container, SdkObjects objects) {
        var path = "containers[" + container.name() + "]";
        var builder = software.amazon.awssdk.services.ecs.model.ContainerDefinition.builder();
        objects.fill(builder, container.further(), path);
        return builder.name(container.name())
                .image(container.image().value())
                .cpu(container.cpu() == 0 ? null : container.cpu())
                .memory(container.memory() == 0 ? null : container.memory())
                .essential(container.essential())
                .portMappings(container.portMappings().stream()
                        .map(port -> port(port, objects, path + ".portMappings[" + port.containerPort() + "]"))
                        .toList())
                .environment(environment(container))
                .secrets(container.secrets().stream()
                        .map(secret -> Secret.builder()
                                .name(secret.name())
                                .valueFrom(secret.valueFrom().value())
                                .build())
                        .toList())
                .build();
    }

    private static List<KeyValuePair> environment(ContainerDefinition container) {
        return container.environment().entrySet().stream()
                .map(variable -> KeyValuePair.builder()
                        .name(variable.getKey())
                        .value(variable.getValue())
                        .build())
                .toList();
    }

    private static software.amazon.awssdk.services.ecs.model.PortMapping port(
            PortMapping port, SdkObjects objects, String path) {
        var builder = software.amazon.awssdk.services.ecs.model.PortMapping.builder();
        objects.fill(builder, port.further(), path);
        return builder.containerPort(port.containerPort() == 0 ? null : port.containerPort())
                .protocol(port.protocol())
                .build();
    }
}
