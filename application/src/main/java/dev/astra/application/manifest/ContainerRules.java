package dev.astra.application.manifest;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.service.ImageReference;
import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what a container's fields hold: its names, its image, its ports. */
final class ContainerRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp");
    private static final int HIGHEST_PORT = 65_535;

    private final Problems problems;

    ContainerRules(Problems problems) {
        this.problems = problems;
    }

    void check(HclObject container) {
        Fields.text(container, "name").ifPresent(this::name);
        Fields.text(container, "image").ifPresent(this::image);
        notNegative(container, "cpu");
        notNegative(container, "memory");
        variables(container);
        Fields.objects(container, "portMappings").forEach(this::port);
    }

    private void name(HclString name) {
        if (!NAME.matcher(name.value()).matches()) {
            problems.add(
                    name.range(),
                    "'" + name.value() + "' cannot be the name of a container",
                    "1 to 255 letters, digits, '_' and '-'");
        }
    }

    private void image(HclString image) {
        try {
            new ImageReference(image.value());
        } catch (AstraException e) {
            problems.add(image.range(), "'" + image.value() + "' is not an image", "write it as repository:tag");
        }
    }

    private void notNegative(HclObject container, String name) {
        Fields.number(container, name)
                .filter(number -> number.value().signum() < 0)
                .ifPresent(number -> problems.add(number.range(), "the field '" + name + "' must not be negative"));
    }

    private void variables(HclObject container) {
        var variables = new ArrayList<>(Fields.objects(container, "environment"));
        variables.addAll(Fields.objects(container, "secrets"));
        variables.sort(Comparator.comparingInt(variable -> variable.range().startOffset()));
        problems.addRepeated(variables, "variable");
        for (HclObject variable : variables) {
            Fields.text(variable, "name")
                    .filter(name -> name.value().isEmpty())
                    .ifPresent(name -> problems.add(name.range(), "a variable needs a name"));
        }
    }

    private void port(HclObject mapping) {
        if (Fields.text(mapping, "containerPortRange").isPresent()) {
            Fields.number(mapping, "containerPort")
                    .filter(number -> number.value().signum() != 0)
                    .ifPresent(number ->
                            problems.add(number.range(), "there is a containerPortRange already", "write one of both"));
        } else {
            single(mapping);
        }
        Fields.text(mapping, "protocol")
                .filter(protocol -> !PROTOCOLS.contains(protocol.value()))
                .ifPresent(protocol ->
                        problems.add(protocol.range(), "'" + protocol.value() + "' is not a protocol", "tcp or udp"));
    }

    private void single(HclObject mapping) {
        if (Fields.absent(mapping, "containerPort")) {
            problems.add(mapping.range(), "'portMappings' needs the field 'containerPort'");
        }
        Fields.number(mapping, "containerPort").ifPresent(port -> {
            if (port.value().signum() <= 0 || port.value().intValue() > HIGHEST_PORT) {
                problems.add(port.range(), port.value().toPlainString() + " is not a port", "a port is 1 to 65535");
            }
            Fields.number(mapping, "hostPort")
                    .filter(host -> host.value().compareTo(port.value()) != 0)
                    .ifPresent(host -> problems.add(
                            host.range(), "hostPort must be the same as containerPort", "leave hostPort away"));
        });
    }
}
