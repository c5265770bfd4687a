package dev.astra.ports.infrastructure;

import java.util.Map;

/**
 * Environment variables for a child process. They may hold credentials, so the text form shows only their names.
 *
 * @param variables what the child gets in addition to its parent's own environment; an empty value removes a variable
 */
public record CommandEnvironment(Map<String, String> variables) {
    public CommandEnvironment {
        variables = Map.copyOf(variables);
    }

    public static CommandEnvironment none() {
        return new CommandEnvironment(Map.of());
    }

    @Override
    public String toString() {
        return "CommandEnvironment" + variables.keySet();
    }
}
