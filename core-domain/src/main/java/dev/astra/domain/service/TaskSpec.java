package dev.astra.domain.service;

import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueChange;
import dev.astra.domain.value.ValueDiff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Everything a running copy of a service consists of.
 *
 * @param size what the whole task may use
 * @param further every other field of a task definition by its own name
 */
public record TaskSpec(FargateSize size, List<ContainerDefinition> containers, Map<String, Value> further) {
    public TaskSpec {
        containers = List.copyOf(containers);
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }

    /** What would change for somebody running this when the other takes its place. */
    public List<ValueChange> changesTo(TaskSpec other) {
        return ValueDiff.between(toValue(), other.toValue());
    }

    /** The same specification with each container changed. */
    public TaskSpec withContainers(UnaryOperator<ContainerDefinition> change) {
        return new TaskSpec(size, containers.stream().map(change).toList(), further);
    }

    /** The specification as one document, in the shape of a manifest. */
    public Value toValue() {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("cpu", Value.of(size.cpu()));
        fields.put("memory", Value.of(size.memory()));
        fields.put(
                "containers",
                Value.of(containers.stream().map(TaskSpec::container).toList()));
        fields.putAll(further);
        return Value.of(fields);
    }

    private static Value container(ContainerDefinition container) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("name", Value.of(container.name()));
        fields.put("image", Value.of(container.image().value()));
        fields.put("cpu", Value.of(container.cpu()));
        fields.put("memory", Value.of(container.memory()));
        fields.put("essential", Value.of(container.essential()));
        putUnlessEmpty(
                fields,
                "portMappings",
                container.portMappings().stream().map(TaskSpec::port).toList());
        putUnlessEmpty(fields, "environment", environment(container.environment()));
        putUnlessEmpty(
                fields,
                "secrets",
                container.secrets().stream().map(TaskSpec::secret).toList());
        fields.putAll(container.further());
        return Value.of(fields);
    }

    private static void putUnlessEmpty(Map<String, Value> fields, String name, List<Value> items) {
        if (!items.isEmpty()) {
            fields.put(name, Value.of(items));
        }
    }

    private static Value port(PortMapping port) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("containerPort", Value.of(port.containerPort()));
        fields.put("protocol", Value.of(port.protocol()));
        fields.putAll(port.further());
        return Value.of(fields);
    }

    private static List<Value> environment(Map<String, String> variables) {
        var items = new ArrayList<Value>();
        variables.forEach((name, value) -> items.add(Value.of(named(name, "value", value))));
        return items;
    }

    private static Value secret(SecretBinding secret) {
        return Value.of(named(secret.name(), "valueFrom", secret.valueFrom().value()));
    }

    private static Map<String, Value> named(String name, String field, String value) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("name", Value.of(name));
        fields.put(field, Value.of(value));
        return fields;
    }
}
