package dev.astra.testsupport.tool;

import java.time.Duration;
import java.util.List;

/** How a program ended. */
public record CommandResult(List<String> line, int exitCode, String output, String errors, Duration taken) {
    /** The exit code of a program that was killed because its time was up. */
    public static final int KILLED = -1;

    public CommandResult {
        line = List.copyOf(line);
    }

    public boolean succeeded() {
        return exitCode == 0;
    }

    /** This result, or an error with everything the program said. */
    public CommandResult orFail() {
        if (!succeeded()) {
            throw new AssertionError(
                    "%s %s after %d s%n%s%n%s".formatted(line, outcome(), taken.toSeconds(), output, errors));
        }
        return this;
    }

    private String outcome() {
        return exitCode == KILLED ? "was killed" : "ended with exit code " + exitCode;
    }
}
