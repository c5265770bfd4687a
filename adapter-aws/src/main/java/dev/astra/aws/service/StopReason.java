package dev.astra.aws.service;

import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;

/** Why a task stopped: ECS's reason, and what it says about each container that did not end well. */
final class StopReason {
    private static final String TO_STOP = "STOPPED";

    private StopReason() {}

    static Optional<String> of(Task task) {
        if (!TO_STOP.equals(task.desiredStatus()) && task.stoppedReason() == null) {
            return Optional.empty();
        }
        var reason = Optional.ofNullable(task.stoppedReason())
                .or(() -> Optional.ofNullable(task.stopCodeAsString()))
                .orElse("stopped");
        var containers = task.containers().stream()
                .filter(StopReason::failed)
                .map(StopReason::told)
                .filter(words -> !words.equals(reason))
                .collect(Collectors.joining("; "));
        return Optional.of(containers.isEmpty() ? reason : reason + " (" + containers + ")");
    }

    private static boolean failed(Container container) {
        return container.reason() != null || (container.exitCode() != null && container.exitCode() != 0);
    }

    private static String told(Container container) {
        if (container.exitCode() == null) {
            return container.reason();
        }
        var code = container.name() + " exited with code " + container.exitCode();
        return container.reason() == null ? code : code + ": " + container.reason();
    }
}
