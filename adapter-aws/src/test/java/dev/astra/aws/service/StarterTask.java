package dev.astra.aws.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;

/** The first revision of a service, as the service module writes it. */
final class StarterTask {
    private StarterTask() {}

    static RegisterTaskDefinitionRequest of(Location location, ServiceName service, TaskSpec specification) {
        return RegisterTaskDefinitionRequest.builder()
                .family(service.value())
                .requiresCompatibilities(Compatibility.FARGATE)
                .networkMode(NetworkMode.AWSVPC)
                .cpu(Integer.toString(specification.size().cpu()))
                .memory(Integer.toString(specification.size().memory()))
                .executionRoleArn(Surroundings.role(location, service, "execution"))
                .taskRoleArn(Surroundings.role(location, service, "task"))
                .runtimePlatform(RuntimePlatform.builder()
                        .operatingSystemFamily(OSFamily.LINUX)
                        .cpuArchitecture(CPUArchitecture.X86_64)
                        .build())
                .containerDefinitions(container(location, service, specification))
                .build();
    }

    private static ContainerDefinition container(Location location, ServiceName service, TaskSpec specification) {
        var container = specification.containers().getFirst();
        return ContainerDefinition.builder()
                .name(container.name())
                .image(container.image().value())
                .cpu(container.cpu())
                .memory(container.memory())
                .essential(container.essential())
                .environment(container.environment().entrySet().stream()
                        .map(variable -> KeyValuePair.builder()
                                .name(variable.getKey())
                                .value(variable.getValue())
                                .build())
                        .toList())
                .portMappings(PortMapping.builder()
                        .containerPort(Surroundings.PORT)
                        .protocol(TransportProtocol.TCP)
                        .build())
                .logConfiguration(LogConfiguration.builder()
                        .logDriver(LogDriver.AWSLOGS)
                        .options(Map.of(
                                "awslogs-group", "/astra/" + location.name() + "/" + service,
                                "awslogs-region", location.region().value(),
                                "awslogs-stream-prefix", service.value()))
                        .build())
                .build();
    }
}
