package dev.astra.aws.service;

import dev.astra.domain.error.Failures;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.OneOffRequest;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** What of a revision is different for a single task. */
final class OneOffOverrides {
    private OneOffOverrides() {}

    static TaskOverride of(RegisteredTask revision, OneOffRequest request) {
        List<ContainerDefinition> containers = revision.specification().containers();
        if (containers.stream().noneMatch(each -> each.name().equals(request.container()))) {
            throw Failures.notFound(
                            "The container",
                            request.container(),
                            "revision " + revision.revision() + " has "
                                    + containers.stream()
                                            .map(ContainerDefinition::name)
                                            .toList())
                    .exception();
        }
        var override = ContainerOverride.builder().name(request.container());
        if (!request.command().isEmpty()) {
            override.command(request.command());
        }
        var task = TaskOverride.builder();
        FargateSize size = request.size();
        if (size != null) {
            task.cpu(Integer.toString(size.cpu())).memory(Integer.toString(size.memory()));
            widen(override, size, containers, request.container());
        }
        return task.containerOverrides(override.build()).build();
    }

    /** The container has limits of its own, which would stay as they are: it is given what the others leave. */
    private static void widen(
            ContainerOverride.Builder override, FargateSize size, List<ContainerDefinition> containers, String name) {
        var others =
                containers.stream().filter(each -> !each.name().equals(name)).toList();
        int cpu =
                size.cpu() - others.stream().mapToInt(ContainerDefinition::cpu).sum();
        int memory = size.memory()
                - others.stream().mapToInt(ContainerDefinition::memory).sum();
        if (cpu <= 0 || memory <= 0) {
            throw Failures.invalid(
                            "The task was not started", "the other containers leave nothing of " + size + " to " + name)
                    .next("Choose a larger size.")
                    .exception();
        }
        override.cpu(cpu).memory(memory);
    }
}
