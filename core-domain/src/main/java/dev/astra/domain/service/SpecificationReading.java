package dev.astra.domain.service;

import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.value.ValueFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a specification from its document: the counterpart of {@link TaskSpec#toValue()}. */
final class SpecificationReading {
    private static final Set<String> TASK = Set.of("cpu", "memory", "containers");
    private static final Set<String> CONTAINER =
            Set.of("name", "image", "cpu", "memory", "essential", "portMappings", "environment", "secrets");
    private static final Set<String> PORT = Set.of("containerPort", "protocol");

    private SpecificationReading() {}

    static TaskSpec of(ValueFields task) {
        return new TaskSpec(
                new FargateSize(task.number("cpu"), task.number("memory")),
                task.objects("containers").stream()
                        .map(SpecificationReading::container)
                        .toList(),
                task.except(TASK));
    }

    private static ContainerDefinition container(ValueFields container) {
        return new ContainerDefinition(
                container.text("name"),
                new ImageReference(container.text("image")),
                container.number("cpu"),
                container.number("memory"),
                container.flag("essential"),
                container.objects("portMappings").stream()
                        .map(port ->
                                new PortMapping(port.number("containerPort"), port.text("protocol"), port.except(PORT)))
                        .toList(),
                environment(container.objects("environment")),
                container.objects("secrets").stream()
                        .map(secret ->
                                new SecretBinding(secret.text("name"), new SecretReference(secret.text("valueFrom"))))
                        .toList(),
                container.except(CONTAINER));
    }

    private static Map<String, String> environment(List<ValueFields> variables) {
        var environment = new LinkedHashMap<String, String>();
        variables.forEach(variable -> environment.put(variable.text("name"), variable.text("value")));
        return environment;
    }
}
