package dev.astra.application.manifest;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.ImageReference;
import dev.astra.hcl.HclNumber;
import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what no field says on its own: names used twice, sizes that cannot be had, references to nothing. */
final class ManifestRules {
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp");
    private static final int HIGHEST_PORT = 65_535;

    private final Problems problems;

    ManifestRules(Problems problems) {
        this.problems = problems;
    }

    void check(HclObject manifest, List<HclObject> containers) {
        if (containers.isEmpty()) {
            manifest.get(ManifestSchema.CONTAINERS)
                    .ifPresent(list -> problems.add(list.range(), "a manifest needs at least one container"));
            return;
        }
        distinct(containers, "container");
        containers.forEach(this::container);
        essential(manifest, containers);
        dependencies(containers);
        size(manifest, containers);
    }

    private void distinct(List<HclObject> objects, String what) {
        Set<String> seen = new HashSet<>();
        for (HclObject object : objects) {
            Fields.text(object, "name").ifPresent(name -> {
                if (!seen.add(name.value())) {
                    problems.add(name.range(), "there is already a " + what + " named '" + name.value() + "'");
                }
            });
        }
    }

    private void container(HclObject container) {
        Fields.text(container, "image").ifPresent(this::image);
        positive(container, "cpu");
        positive(container, "memory");
        var variables = new ArrayList<>(Fields.objects(container, "environment"));
        variables.addAll(Fields.objects(container, "secrets"));
        distinct(variables, "variable");
        Fields.objects(container, "portMappings").forEach(this::port);
    }

    private void image(HclString image) {
        try {
            new ImageReference(image.value());
        } catch (AstraException e) {
            problems.add(image.range(), "'" + image.value() + "' is not an image", "write it as repository:tag");
        }
    }

    private void positive(HclObject container, String name) {
        Fields.number(container, name)
                .filter(number -> number.value().signum() <= 0)
                .ifPresent(number -> problems.add(number.range(), "the field '" + name + "' must be more than 0"));
    }

    private void port(HclObject mapping) {
        Optional<HclNumber> port = Fields.number(mapping, "containerPort");
        port.filter(number -> number.value().intValue() < 1 || number.value().intValue() > HIGHEST_PORT)
                .ifPresent(number ->
                        problems.add(number.range(), number.value() + " is not a port", "a port is 1 to 65535"));
        Fields.number(mapping, "hostPort")
                .filter(host ->
                        port.isPresent() && host.value().compareTo(port.get().value()) != 0)
                .ifPresent(host -> problems.add(
                        host.range(), "hostPort must be the same as containerPort", "leave hostPort away"));
        Fields.text(mapping, "protocol")
                .filter(protocol -> !PROTOCOLS.contains(protocol.value()))
                .ifPresent(protocol ->
                        problems.add(protocol.range(), "'" + protocol.value() + "' is not a protocol", "tcp or udp"));
    }

    private void essential(HclObject manifest, List<HclObject> containers) {
        if (containers.stream().noneMatch(container -> Fields.flag(container, "essential", true))) {
            problems.add(Fields.place(manifest, ManifestSchema.CONTAINERS), "at least one container must be essential");
        }
    }

    private void dependencies(List<HclObject> containers) {
        var names = new HashSet<String>();
        containers.forEach(container -> Fields.text(container, "name").ifPresent(name -> names.add(name.value())));
        for (HclObject container : containers) {
            for (HclObject dependency : Fields.objects(container, "dependsOn")) {
                Fields.text(dependency, "containerName")
                        .filter(name -> !names.contains(name.value()))
                        .ifPresent(name ->
                                problems.add(name.range(), "there is no container named '" + name.value() + "'"));
            }
        }
    }

    private void size(HclObject manifest, List<HclObject> containers) {
        Optional<FargateSize> wanted = TaskSpecs.size(manifest, containers);
        if (wanted.isEmpty() || wanted.get().available()) {
            return;
        }
        FargateSize next = wanted.get().nextAvailable();
        var place = containers.size() == 1
                ? Fields.place(containers.getFirst(), "memory")
                : Fields.place(manifest, manifest.get("memory").isPresent() ? "memory" : ManifestSchema.CONTAINERS);
        problems.add(place, "a task of " + wanted.get() + " cannot be had", "the next larger size is " + next);
    }
}
