package dev.astra.cli.command;

import java.nio.file.Path;
import java.util.List;

/** Runs a whole command line as a user would, with a home folder and a current folder of its own. */
public interface CommandRunner {

    /** Runs the command on this console and returns its exit code. */
    int run(Path home, Path directory, String input, List<String> arguments);

    /**
     * Runs the command and returns what it printed.
     *
     * @throws dev.astra.domain.error.AstraException INTERNAL when it fails
     */
    String capture(Path home, Path directory, String input, List<String> arguments);
}
