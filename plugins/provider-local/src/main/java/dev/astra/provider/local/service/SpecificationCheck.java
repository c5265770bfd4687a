package dev.astra.provider.local.service;

import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.TaskSpec;
import dev.astra.provider.local.state.LocalError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Refuses what AWS would refuse to register. */
final class SpecificationCheck {
    private SpecificationCheck() {}

    static void require(TaskSpec specification) {
        var problems = problems(specification);
        if (!problems.isEmpty()) {
            throw Failure.of(
                            LocalError.REFUSED_SPECIFICATION,
                            "The specification is refused",
                            String.join("; ", problems))
                    .diagnostics(problems.stream().map(Diagnostic::of).toList())
                    .next("Change the manifest and deploy again.")
                    .exception();
        }
    }

    private static List<String> problems(TaskSpec specification) {
        var problems = new ArrayList<String>();
        FargateSize size = specification.size();
        var containers = specification.containers();
        if (!size.available()) {
            problems.add(size + " cannot be had, the next size up is " + size.nextAvailable());
        }
        if (containers.stream().noneMatch(ContainerDefinition::essential)) {
            problems.add("no container is essential");
        }
        if (containers.stream().mapToInt(ContainerDefinition::cpu).sum() > size.cpu()) {
            problems.add("the containers want more cpu than the task has");
        }
        if (containers.stream().anyMatch(container -> container.memory() > size.memory())) {
            problems.add("a container wants more memory than the task has");
        }
        var names = new HashSet<String>();
        containers.stream()
                .map(ContainerDefinition::name)
                .filter(name -> !names.add(name))
                .forEach(name -> problems.add("two containers are named " + name));
        return problems;
    }
}
