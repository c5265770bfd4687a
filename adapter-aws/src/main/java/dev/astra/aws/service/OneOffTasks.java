package dev.astra.aws.service;

import dev.astra.domain.service.OneOffTask;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.Task;

/** Reads tasks that run to their end. */
final class OneOffTasks {
    private static final String STOPPED = "STOPPED";

    private OneOffTasks() {}

    static OneOffTask read(Task task) {
        String container = container(task);
        boolean finished = STOPPED.equals(task.lastStatus());
        Integer exitCode = task.containers().stream()
                .filter(each -> each.name().equals(container))
                .flatMap(each -> Stream.ofNullable(each.exitCode()))
                .findFirst()
                .orElse(null);
        String arn = task.taskArn();
        return new OneOffTask(
                arn.substring(arn.lastIndexOf('/') + 1),
                EcsServices.revision(task.taskDefinitionArn()),
                container,
                task.lastStatus(),
                task.createdAt(),
                finished,
                finished ? exitCode : null,
                finished ? StopReason.of(task).orElse("stopped") : null);
    }

    /** The container whose command was replaced, or else the first. */
    private static String container(Task task) {
        return Optional.ofNullable(task.overrides())
                .flatMap(overrides -> overrides.containerOverrides().stream()
                        .map(ContainerOverride::name)
                        .findFirst())
                .orElseGet(() -> task.containers().stream()
                        .map(Container::name)
                        .findFirst()
                        .orElse(""));
    }
}
