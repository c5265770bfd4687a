package dev.astra.domain.log;

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
        return task.length() <= 6 ? task : task.substring(task.length() - 6);
    }
}
