package dev.astra.cli.process;

import dev.astra.domain.error.Failures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that has the terminal while it runs.
 *
 * @param terminal whether a terminal tells the program itself about Ctrl-C
 */
public record ChildProcess(List<String> command, Path directory, Map<String, String> environment, boolean terminal) {
    private static final int INTERRUPTED = 130;

    /** Runs the program to its end and returns its exit code; of one ended by a signal, 128 and the signal's number. */
    public int run() {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
        builder.environment().clear();
        builder.environment().putAll(environment);
        try (var signals = SignalForwarding.begin(terminal)) {
            Process child = start(builder);
            signals.to(child);
            return await(child);
        }
    }

    private static int await(Process child) {
        try {
            return child.waitFor();
        } catch (InterruptedException e) {
            child.destroy();
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }

    /** The operating system's own message is left away: it repeats more than the program's name. */
    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw Failures.notFound("The program", command.getFirst(), "it cannot be started here")
                    .next("Check that it is installed and on the PATH.")
                    .exception(e);
        }
    }
}
