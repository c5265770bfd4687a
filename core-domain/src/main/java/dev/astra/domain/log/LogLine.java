package dev.astra.domain.log;

import dev.astra.domain.service.TaskTag;
import java.time.Instant;

/**
 * One line a container wrote.
 *
 * @param id unique within the service
 * @param task the task it came from
 */
public record LogLine(String id, Instant at, String task, String message) {

    /** The last six characters of the task, by which lines of different tasks are told apart. */
    public String tag() {
        return TaskTag.of(task);
    }
}
