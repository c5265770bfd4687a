package dev.astra.domain.service;

import dev.astra.domain.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One container of a task.
 *
 * @param cpu units of which 1024 are one processor
 * @param memory in MiB
 * @param environment plain values by variable name
 * @param further every other field of a container definition by its own name
 */
public record ContainerDefinition(
        String name,
        ImageReference image,
        int cpu,
        int memory,
        boolean essential,
        List<PortMapping> portMappings,
        Map<String, String> environment,
        List<SecretBinding> secrets,
        Map<String, Value> further) {
    public ContainerDefinition {
        portMappings = List.copyOf(portMappings);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        secrets = List.copyOf(secrets);
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }

    /** The same container with another image. */
    public ContainerDefinition withImage(ImageReference other) {
        return new ContainerDefinition(
                name, other, cpu, memory, essential, portMappings, environment, secrets, further);
    }
}
