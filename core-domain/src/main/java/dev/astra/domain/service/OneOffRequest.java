package dev.astra.domain.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task to run beside those that a service keeps running.
 *
 * @param revision what it runs
 * @param container the container whose command is replaced, and whose end is the task's
 * @param command the program and its arguments; none for what the image runs by itself
 * @param size what the whole task may use, or null for what the revision says
 */
public record OneOffRequest(
        RevisionId revision,
        String container,
        List<String> command,
        @Nullable FargateSize size) {
    public OneOffRequest {
        command = List.copyOf(command);
    }
}
