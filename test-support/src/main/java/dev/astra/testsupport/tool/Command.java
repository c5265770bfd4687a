package dev.astra.testsupport.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    public CommandResult run() {
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        Map<String, String> wanted = environment.apply(new TreeMap<>(System.getenv()));
        builder.environment().clear();
        builder.environment().putAll(wanted);
        long started = System.nanoTime();
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> output = read(process.getInputStream());
            CompletableFuture<String> errors = read(process.getErrorStream());
            boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                kill(process);
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - started);
            int exit = ended ? process.exitValue() : CommandResult.KILLED;
            return new CommandResult(line, exit, output.join(), errors.join(), taken);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not run %s".formatted(line), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while %s ran".formatted(line), e);
        }
    }

    private static CompletableFuture<String> read(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
        return text;
    }

    /** A child left alive would hold the pipes open, and with Terraform's providers there always are some. */
    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }
}
