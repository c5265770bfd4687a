package dev.astra.application.manifest;

import dev.astra.domain.service.FargateSize;
import dev.astra.hcl.HclNumber;
import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclRange;
import java.util.List;
import java.util.Optional;

/** Checks how much of the platform a task wants, and that its containers want no more than it has. */
final class SizeRules {
    private static final List<String> PARTS = List.of("cpu", "memory");

    private final Problems problems;
    private final HclObject manifest;
    private final List<HclObject> containers;

    SizeRules(Problems problems, HclObject manifest, List<HclObject> containers) {
        this.problems = problems;
        this.manifest = manifest;
        this.containers = containers;
    }

    void check() {
        PARTS.forEach(this::stated);
        PARTS.forEach(this::enough);
        TaskSpecs.size(manifest, containers)
                .filter(size -> !size.available() && size.cpu() >= 0 && size.memory() >= 0)
                .ifPresent(size -> problems.add(place(), "a task of " + size + " cannot be had", larger(size)));
    }

    /** A container may leave away what the whole task states. */
    private void stated(String part) {
        if (Fields.absent(manifest, part)) {
            containers.stream()
                    .filter(container -> Fields.absent(container, part))
                    .forEach(
                            container -> problems.add(container.range(), "a container needs the field '" + part + "'"));
        }
    }

    private void enough(String part) {
        Optional<HclNumber> whole = Fields.number(manifest, part);
        if (whole.isPresent()) {
            long wanted = containers.stream()
                    .flatMap(container -> Fields.number(container, part).stream())
                    .mapToLong(number -> number.value().longValue())
                    .sum();
            if (wanted > whole.get().value().longValue()) {
                problems.add(
                        whole.get().range(),
                        "the containers want more " + part + " than the task has",
                        "together they want " + wanted);
            }
        }
    }

    private HclRange place() {
        for (String part : PARTS.reversed()) {
            if (!Fields.absent(manifest, part)) {
                return Fields.place(manifest, part);
            }
        }
        return containers.size() == 1
                ? Fields.place(containers.getFirst(), "memory")
                : Fields.place(manifest, ManifestSchema.CONTAINERS);
    }

    private static String larger(FargateSize size) {
        FargateSize next = size.nextAvailable();
        boolean fits = next.cpu() >= size.cpu() && next.memory() >= size.memory();
        return (fits ? "the next larger size is " : "the largest size is ") + next;
    }
}
