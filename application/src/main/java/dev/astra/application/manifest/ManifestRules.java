package dev.astra.application.manifest;

import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclString;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what no field says on its own: names used twice, references to nothing, sizes that cannot be had. */
final class ManifestRules {
    private final Problems problems;

    ManifestRules(Problems problems) {
        this.problems = problems;
    }

    void check(HclObject manifest, List<HclObject> containers) {
        if (containers.isEmpty()) {
            Fields.emptyList(manifest, ManifestSchema.CONTAINERS)
                    .ifPresent(list -> problems.add(list.range(), "a manifest needs at least one container"));
            return;
        }
        problems.addRepeated(containers, "container");
        var each = new ContainerRules(problems);
        containers.forEach(each::check);
        essential(manifest, containers);
        dependencies(containers);
        problems.addRepeated(Fields.objects(manifest, "volumes"), "volume");
        new SizeRules(problems, manifest, containers).check();
        new TrafficRules(problems).check(manifest);
        new ScheduleRules(problems).check(manifest, containers);
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
            String own = Fields.text(container, "name").map(HclString::value).orElse("");
            for (HclObject dependency : Fields.objects(container, "dependsOn")) {
                Fields.text(dependency, "containerName").ifPresent(name -> dependency(name, own, names));
            }
        }
    }

    private void dependency(HclString name, String own, Set<String> names) {
        if (name.value().equals(own)) {
            problems.add(name.range(), "a container cannot depend on itself");
        } else if (!names.contains(name.value())) {
            problems.addUnknown(
                    name.range(), "there is no container named '" + name.value() + "'", name.value(), names);
        }
    }
}
