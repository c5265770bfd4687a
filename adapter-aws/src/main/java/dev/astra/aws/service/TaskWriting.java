package dev.astra.aws.service;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.ServiceName;
import java.util.ArrayList;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** Writes a specification as ECS wants it. */
final class TaskWriting {
    private TaskWriting() {}

    /** Fails with every field that ECS does not know or that has the wrong kind of value. */
    static RegisterTaskDefinitionRequest request(ServiceName service, CompletedTask task) {
        var objects = new SdkObjects();
        var builder = RegisterTaskDefinitionRequest.builder();
        objects.fill(builder, task.complete().further(), "");
        var size = task.complete().size();
        builder.family(service.value())
                .cpu(Integer.toString(size.cpu()))
                .memory(Integer.toString(size.memory()))
                .containerDefinitions(task.complete().containers().stream()
                        .map(container -> ContainerWriting.container(container, objects))
                        .toList());
        var problems = objects.problems();
        if (!problems.isEmpty()) {
            throw Failure.of(
                            CoreError.INVALID_MANIFEST,
                            "The specification of the service '" + service + "' is not valid",
                            problems.size() == 1
                                    ? problems.getFirst().toLine()
                                    : problems.size() + " fields do not fit")
                    .diagnostics(problems)
                    .exception();
        }
        var unnoted = builder.build();
        var tags = new ArrayList<>(unnoted.tags());
        tags.add(task.additions().tag());
        return unnoted.toBuilder().tags(tags).build();
    }
}
