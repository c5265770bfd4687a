package dev.astra.aws.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.TaskSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** A task definition as ECS keeps it, with the tags that note what of it is Astra's own. */
record RegisteredTask(TaskDefinition definition, List<Tag> tags, Location location) {

    String arn() {
        return definition.taskDefinitionArn();
    }

    RevisionId revision() {
        return EcsServices.revision(arn());
    }

    TaskSpec specification() {
        return TaskReading.specification(definition, tags, additions());
    }

    TaskSpec everything() {
        return TaskReading.specification(definition, tags, Additions.none());
    }

    /** Whether registering that would make nothing but a copy of this. */
    boolean same(CompletedTask wanted) {
        return specification().changesTo(wanted.said()).isEmpty()
                && everything().changesTo(wanted.complete()).isEmpty();
    }

    /** The first revision of a service, which is made with it, carries no note; it has all of this for the same reasons. */
    private Additions additions() {
        return Additions.read(tags).orElseGet(() -> new Additions(usualFields(), usuallyLogged()));
    }

    /** An image must be built for the processor, so a manifest that is made of this names all but the usual one. */
    private Set<String> usualFields() {
        var platform = definition.runtimePlatform();
        boolean usual = platform == null || platform.cpuArchitecture() == CPUArchitecture.X86_64;
        return Additions.POSSIBLE_FIELDS.stream()
                .filter(field -> usual || !field.equals(Additions.PLATFORM))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Integer> usuallyLogged() {
        var containers = definition.containerDefinitions();
        return IntStream.range(0, containers.size())
                .filter(place -> usual(containers.get(place).logConfiguration()))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean usual(LogConfiguration log) {
        return log != null
                && UsualLog.group(location, definition.family())
                        .equals(log.options().get(UsualLog.GROUP));
    }
}
