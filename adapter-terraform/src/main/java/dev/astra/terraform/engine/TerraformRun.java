package dev.astra.terraform.engine;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.terraform.TerraformError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs terraform in one directory and listens to what it says. */
final class TerraformRun {
    private final Path program;
    private final StackPath stack;
    private final Path directory;
    private final Map<String, String> environment;
    private final MessageReader reader = new MessageReader();

    TerraformRun(Path program, StackPath stack, Path directory, Map<String, String> environment) {
        this.program = program;
        this.stack = stack;
        this.directory = directory;
        this.environment = environment;
    }

    /**
     * Runs a subcommand with JSON output.
     *
     * @param accepted exit codes that mean success
     * @return the exit code
     */
    int listen(
            String verb,
            List<String> arguments,
            Duration limit,
            List<Integer> accepted,
            Consumer<TerraformMessage> listener) {
        var problems = new ArrayList<TerraformMessage.Problem>();
        ChildProcess.Ending ending = run(
                arguments,
                limit,
                line -> reader.read(line).ifPresent(message -> {
                    if (message instanceof TerraformMessage.Problem problem) {
                        problems.add(problem);
                    }
                    listener.accept(message);
                }));
        if (ending.timedOut()) {
            throw timedOut(verb, limit);
        }
        if (!accepted.contains(ending.exitCode())) {
            throw FailureTranslator.translate(stack, verb, problems);
        }
        return ending.exitCode();
    }

    /** Runs a subcommand and returns what it printed. */
    String print(String verb, List<String> arguments, Duration limit) {
        var text = new StringBuilder();
        ChildProcess.Ending ending =
                run(arguments, limit, line -> text.append(line).append('\n'));
        if (ending.timedOut()) {
            throw timedOut(verb, limit);
        }
        if (ending.exitCode() != 0) {
            throw FailureTranslator.translate(stack, verb, List.of());
        }
        return text.toString();
    }

    private ChildProcess.Ending run(List<String> arguments, Duration limit, Consumer<String> lines) {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(arguments);
        try {
            Path output = Files.createDirectories(directory.resolve(".terraform"))
                    .resolve("astra-" + arguments.getFirst() + ".log");
            return new ChildProcess(command, directory, environment).run(output, limit, lines);
        } catch (IOException e) {
            throw Failure.of(TerraformError.MISSING, "terraform cannot be run", String.valueOf(e.getMessage()))
                    .next(TerraformVersion.REMEDY)
                    .exception(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(CoreError.CANCELLED, "The work on " + stack + " was given up", "it was interrupted")
                    .next("Run the same command again to go on.")
                    .exception(e);
        }
    }

    private RuntimeException timedOut(String verb, Duration limit) {
        return Failure.of(
                        TerraformError.TIMED_OUT,
                        stack + " could not be " + verb,
                        "terraform was stopped after " + limit.toMinutes() + " minutes")
                .next("Run the same command again to go on.")
                .exception();
    }
}
