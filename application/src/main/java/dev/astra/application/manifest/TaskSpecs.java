package dev.astra.application.manifest;

import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.PortMapping;
import dev.astra.domain.service.SecretBinding;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import dev.astra.hcl.HclBoolean;
import dev.astra.hcl.HclEntry;
import dev.astra.hcl.HclList;
import dev.astra.hcl.HclNull;
import dev.astra.hcl.HclNumber;
import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclString;
import dev.astra.hcl.HclValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes specifications of manifests that have passed every check. */
final class TaskSpecs {
    private static final Set<String> SIZE = Set.of(
            "cpu",
            "memory",
            ManifestSchema.CONTAINERS,
            ManifestSchema.HEALTH_CHECK,
            ManifestSchema.DEREGISTRATION_DELAY,
            ManifestSchema.SCHEDULES);
    private static final Set<String> PORT = Set.of("containerPort", "protocol", "hostPort");

    private TaskSpecs() {}

    static TaskSpec of(HclObject manifest, List<HclObject> containers) {
        return new TaskSpec(
                size(manifest, containers).orElseThrow(),
                containers.stream().map(TaskSpecs::container).toList(),
                further(manifest, SIZE));
    }

    static TrafficSettings traffic(HclObject manifest) {
        var check = TrafficRules.healthCheck(manifest);
        String first = check.isPresent() ? ManifestSchema.HEALTH_CHECK : ManifestSchema.DEREGISTRATION_DELAY;
        return new TrafficSettings(
                check.map(fields -> further(fields, Set.of())).orElseGet(Map::of),
                Fields.number(manifest, ManifestSchema.DEREGISTRATION_DELAY)
                        .map(number -> number.value().intValueExact())
                        .orElse(null),
                Problems.position(Fields.place(manifest, first)));
    }

    /** What the whole task may use: as the manifest says, or else what its containers add up to. */
    static Optional<FargateSize> size(HclObject manifest, List<HclObject> containers) {
        OptionalInt cpu = total(manifest, containers, "cpu");
        OptionalInt memory = total(manifest, containers, "memory");
        return cpu.isPresent() && memory.isPresent()
                ? Optional.of(new FargateSize(cpu.getAsInt(), memory.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt total(HclObject manifest, List<HclObject> containers, String name) {
        Optional<HclNumber> stated = Fields.number(manifest, name);
        if (stated.isPresent()) {
            return OptionalInt.of(stated.get().value().intValue());
        }
        long sum = 0;
        for (HclObject container : containers) {
            Optional<HclNumber> part = Fields.number(container, name);
            if (part.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += part.get().value().longValue();
        }
        return sum > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) sum);
    }

    private static ContainerDefinition container(HclObject container) {
        return new ContainerDefinition(
                text(container, "name"),
                new ImageReference(text(container, "image")),
                number(container, "cpu"),
                number(container, "memory"),
                Fields.flag(container, "essential", true),
                Fields.objects(container, "portMappings").stream()
                        .map(TaskSpecs::port)
                        .toList(),
                environment(Fields.objects(container, "environment")),
                Fields.objects(container, "secrets").stream()
                        .map(secret ->
                                new SecretBinding(text(secret, "name"), new SecretReference(text(secret, "valueFrom"))))
                        .toList(),
                further(container, ContainerSchema.MODELLED.keySet()));
    }

    private static PortMapping port(HclObject mapping) {
        return new PortMapping(
                number(mapping, "containerPort"),
                Fields.text(mapping, "protocol").map(HclString::value).orElse("tcp"),
                further(mapping, PORT));
    }

    private static Map<String, String> environment(List<HclObject> variables) {
        var environment = new LinkedHashMap<String, String>();
        variables.forEach(variable -> environment.put(text(variable, "name"), text(variable, "value")));
        return environment;
    }

    private static String text(HclObject object, String name) {
        return Fields.text(object, name).orElseThrow().value();
    }

    /** The number, 0 for one that is left away. */
    private static int number(HclObject object, String name) {
        return Fields.number(object, name)
                .map(number -> number.value().intValueExact())
                .orElse(0);
    }

    private static Map<String, Value> further(HclObject object, Set<String> modelled) {
        var fields = new LinkedHashMap<String, Value>();
        for (HclEntry entry : object.entries()) {
            if (!modelled.contains(entry.key())) {
                value(entry.value()).ifPresent(value -> fields.put(entry.key(), value));
            }
        }
        return fields;
    }

    /** The value without its places; null counts as absent. */
    private static Optional<Value> value(HclValue value) {
        return switch (value) {
            case HclNull none -> Optional.empty();
            case HclString text -> Optional.of(Value.of(text.value()));
            case HclNumber number -> Optional.of(new Value.Numeral(number.value()));
            case HclBoolean flag -> Optional.of(Value.of(flag.value()));
            case HclList list ->
                Optional.of(Value.of(list.elements().stream()
                        .flatMap(element -> value(element).stream())
                        .toList()));
            case HclObject object -> Optional.of(Value.of(further(object, Set.of())));
        };
    }
}
