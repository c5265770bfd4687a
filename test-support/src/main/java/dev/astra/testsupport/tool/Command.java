package dev.astra.testsupport.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A program to run to its end, or to kill, with everything it started, when its time is up.
 *
 * @param environment turns the variables of this process into those of the program
 */
public record Command(
        List<String> line, Path directory, Duration timeout, UnaryOperator<Map<String, String>> environment) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(3);

    public Command {
        line = List.copyOf(line);
    }

    public static Command of(List<String> line) {
        return new Command(line, Path.of("").toAbsolutePath(), DEFAULT_TIMEOUT, variables -> variables);
    }

    public static Command of(Path program, String... arguments) {
        return of(Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList());
    }

    public Command in(Path workingDirectory) {
        return new Command(line, workingDirectory, timeout, environment);
    }

    public Command within(Duration limit) {
        return new Command(line, directory, limit, environment);
    }

    /** Adds variables to those the program gets. */
    public Command with(Map<String, String> added) {
        return changing(variables -> {
            variables.putAll(added);
            return variables;
        });
    }

    /** Changes the variables the program gets; the change may also remove some. */
    public Command changing(UnaryOperator<Map<String, String>> change) {
        return new Command(
                line, directory, timeout, variables -> change.apply(new TreeMap<>(environment.apply(variables))));
    }

    /** Starts the program, to be watched or killed; the timeout does not count. */
    public RunningCommand start() {
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        Map<String, String> wanted = environment.apply(new TreeMap<>(System.getenv()));
        builder.environment().clear();
        builder.environment().putAll(wanted);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new RunningCommand(line, process);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not run %s".formatted(line), e);
        }
    }

    /** Runs the program to its end, or to that of its time. */
    public CommandResult run() {
        RunningCommand running = start();
        if (running.endsWithin(timeout)) {
            return running.result();
        }
        running.killAll();
        CommandResult killed = running.result();
        return new CommandResult(line, CommandResult.KILLED, killed.output(), killed.errors(), killed.taken());
    }
}
