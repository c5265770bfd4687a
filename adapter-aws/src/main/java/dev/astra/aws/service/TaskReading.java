package dev.astra.aws.service;

import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Reads a task definition in the house's words; the counterpart of {@link TaskWriting}. */
final class TaskReading {
    /** What can be said at registration; all else ECS says by itself. */
    private static final Set<String> WRITABLE = RegisterTaskDefinitionRequest.builder().sdkFields().stream()
            .map(SdkField::locationName)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NAMED = Set.of("family", "cpu", "memory", "containerDefinitions");
    private static final String FAULTS = "enableFaultInjection";

    private TaskReading() {}

    static TaskSpec specification(TaskDefinition definition, List<Tag> tags, Additions hidden) {
        var except = new HashSet<>(NAMED);
        except.addAll(hidden.fields());
        var further = SdkValues.fields(definition, except);
        further.keySet().retainAll(WRITABLE);
        // ECS states this default where nothing was said.
        further.remove(FAULTS, Value.of(false));
        var own = tags.stream().filter(tag -> !Additions.notedBy(tag)).toList();
        if (!own.isEmpty()) {
            further.put("tags", tags(own));
        }
        return new TaskSpec(
                TaskSizes.read(definition.cpu(), definition.memory()), containers(definition, hidden), further);
    }

    private static Value tags(List<Tag> tags) {
        return Value.of(tags.stream()
                .map(tag -> Value.of(SdkValues.fields(tag, Set.of())))
                .toList());
    }

    private static List<dev.astra.domain.service.ContainerDefinition> containers(
            TaskDefinition definition, Additions hidden) {
        var containers = new ArrayList<dev.astra.domain.service.ContainerDefinition>();
        for (var container : definition.containerDefinitions()) {
            var except = hidden.logs().contains(containers.size()) ? Set.of("logConfiguration") : Set.<String>of();
            containers.add(ContainerReading.container(container, except));
        }
        return containers;
    }
}
