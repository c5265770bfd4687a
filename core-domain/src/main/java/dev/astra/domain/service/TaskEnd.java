package dev.astra.domain.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended, beside the reason.
 *
 * @param stopCode the provider's code for it, for example {@code TaskFailedToStart}, or null when there is none
 * @param containers what became of its containers
 */
public record TaskEnd(@Nullable String stopCode, List<ContainerState> containers) {
    public TaskEnd {
        containers = List.copyOf(containers);
    }

    /** Whether the provider has said how a container ended, or why none began. */
    public boolean told() {
        return containers.stream().anyMatch(container -> container.exitCode() != null || container.reason() != null);
    }
}
