package dev.astra.domain.service;

import java.util.List;

/**
 * Where a console leads.
 *
 * @param task the task's whole id
 * @param command the program and its arguments; a shell for a person to type into
 */
public record ConsoleTarget(String task, String container, List<String> command) {
    public ConsoleTarget {
        command = List.copyOf(command);
    }
}
