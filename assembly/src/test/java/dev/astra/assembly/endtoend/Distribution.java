package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.CommandResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The distribution as a user has it: its launcher in a process of its own. */
final class Distribution {
    private static final Path LAUNCHER =
            Path.of("target", "astra", "bin", "astra").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(8);

    private final Path home;
    private final Path directory;
    private final UnaryOperator<Map<String, String>> environment;

    Distribution(Path home, Path directory, UnaryOperator<Map<String, String>> environment) {
        this.home = home;
        this.directory = directory;
        this.environment = environment;
    }

    Distribution at(Path otherDirectory) {
        return new Distribution(home, otherDirectory, environment);
    }

    Distribution with(Map<String, String> more) {
        return new Distribution(home, directory, variables -> {
            Map<String, String> changed = environment.apply(variables);
            changed.putAll(more);
            return changed;
        });
    }

    /** Runs a command to its end, whatever that is. */
    CommandResult run(String... arguments) {
        return command(arguments).run();
    }

    /** A command that has not been started yet. */
    Command command(String... arguments) {
        assertThat(LAUNCHER)
                .as("the distribution, which the build makes before these tests")
                .exists();
        var line = new ArrayList<String>();
        line.add(LAUNCHER.toString());
        line.addAll(List.of(arguments));
        return Command.of(line)
                .in(directory)
                .within(LIMIT)
                .changing(environment)
                .with(Map.of("ASTRA_HOME", home.toString()));
    }

    /** Runs a command that has to succeed and returns what it printed. */
    String succeed(String... arguments) {
        return run(arguments).orFail().output();
    }

    static Path launcher() {
        return LAUNCHER;
    }
}
