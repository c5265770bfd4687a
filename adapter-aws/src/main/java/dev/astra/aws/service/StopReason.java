package dev.astra.aws.service;

import dev.astra.domain.service.ContainerState;
import dev.astra.domain.service.TaskEnd;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/** Why a task stopped: ECS's reason, and what it says about each container that did not end well. */
final class StopReason {
    private static final String TO_STOP = "STOPPED";

    private StopReason() {}

    static Optional<String> of(Task task) {
        if (!ended(task)) {
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

    /** The same for those who want the parts. */
    static Optional<TaskEnd> end(Task task) {
        return ended(task)
                ? Optional.of(new TaskEnd(
                        task.stopCodeAsString(),
                        task.containers().stream().map(StopReason::state).toList()))
                : Optional.empty();
    }

    private static boolean ended(Task task) {
        return TO_STOP.equals(task.desiredStatus()) || task.stoppedReason() != null;
    }

    private static ContainerState state(Container container) {
        return new ContainerState(
                container.name(), container.exitCode(), container.reason(), healthy(container.healthStatus()));
    }

    private static @Nullable Boolean healthy(@Nullable HealthStatus status) {
        return switch (status) {
            case HEALTHY -> true;
            case UNHEALTHY -> false;
            case UNKNOWN, UNKNOWN_TO_SDK_VERSION -> null;
            case null -> null;
        };
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
