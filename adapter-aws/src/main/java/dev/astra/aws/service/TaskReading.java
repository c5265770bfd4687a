package dev.astra.aws.service;

import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        if (!hidden.fields().contains(Additions.TAGS)) {
            tags(tags).ifPresent(own -> further.put(Additions.TAGS, own));
        }
        return new TaskSpec(
                TaskSizes.read(definition.cpu(), definition.memory()), containers(definition, hidden), further);
    }

    /** The tags but for the note; nothing when there are no others. */
    static Optional<Value> tags(List<Tag> tags) {
        List<Value> own = tags.stream()
                .filter(tag -> !Additions.notedBy(tag))
                .<Value>map(tag -> Value.of(SdkValues.fields(tag, Set.of())))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(Value.of(own));
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
