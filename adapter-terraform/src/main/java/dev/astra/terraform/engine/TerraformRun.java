package dev.astra.terraform.engine;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.terraform.error.TerraformError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs terraform in the directory of one stack and listens to what it says. */
final class TerraformRun {
    private final Path program;
    private final StackPath stack;
    private final Path directory;
    private final Map<String, String> environment;
    private final EngineLimits limits;

    TerraformRun(Path program, StackPath stack, Path directory, Map<String, String> environment, EngineLimits limits) {
        this.program = program;
        this.stack = stack;
        this.directory = directory;
        this.environment = environment;
        this.limits = limits;
    }

    /** Runs a subcommand that prints messages, and tells of each as it comes. */
    void listen(Undertaking undertaking, List<String> arguments, Consumer<TerraformMessage> listener) {
        var complaints = new Complaints();
        var translator = new FailureTranslator(stack, undertaking);
        var child = new ChildProcess(invocation(arguments), undertaking.limit(), limits.saving());
        RunTrace trace = newTrace(arguments.getFirst());
        try {
            ChildProcess.Result result = carriedOut(
                    translator,
                    () -> child.run(trace, line -> {
                        MessageReader.Line read = MessageReader.read(line);
                        complaints.note(line, read);
                        if (read.message() != null) {
                            listener.accept(read.message());
                        }
                    }));
            check(result, translator, complaints);
        } finally {
            end(trace);
        }
    }

    private static void check(ChildProcess.Result result, FailureTranslator translator, Complaints complaints) {
        switch (result.ending()) {
            case TIMED_OUT -> throw translator.timedOut();
            case STOPPED -> throw translator.givenUp("Astra was told to end", null);
            case BY_ITSELF -> {
                if (result.exitCode() != 0) {
                    throw translator.translate(complaints.problems());
                }
            }
        }
    }

    /** Runs a subcommand for what it prints. */
    String ask(Undertaking undertaking, List<String> arguments) {
        var translator = new FailureTranslator(stack, undertaking);
        Question.Answer answer = carriedOut(translator, new Question(invocation(arguments), undertaking.limit())::ask);
        if (answer.timedOut()) {
            throw translator.timedOut();
        }
        if (answer.exitCode() != 0) {
            throw translator.translate(PlainText.problems(answer.errors()));
        }
        return answer.output();
    }

    private Invocation invocation(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(arguments);
        return new Invocation(command, directory, environment);
    }

    private interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    private static <T> T carriedOut(FailureTranslator translator, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw Failure.of(TerraformError.MISSING, "terraform cannot be run", String.valueOf(e.getMessage()))
                    .next(TerraformVersion.REMEDY)
                    .exception(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw translator.givenUp("it was interrupted", e);
        }
    }

    /** Waits for runs in this directory that have outlived their Astra. */
    void awaitOthers(Undertaking undertaking) {
        carriedOut(new FailureTranslator(stack, undertaking), () -> {
            brokenRuns().await(limits.lockWait());
            return true;
        });
    }

    /** When the first run was started that was killed in this directory, if one was since the last that ended well. */
    Optional<Instant> broken(Undertaking undertaking) {
        return carriedOut(new FailureTranslator(stack, undertaking), brokenRuns()::clear);
    }

    private BrokenRuns brokenRuns() {
        return new BrokenRuns(directory, stack.toString(), environment);
    }

    /** Takes the lock away if only a run that was broken off can have taken it. */
    void release(StateLock lock, Instant broken, Undertaking undertaking) {
        boolean left = carriedOut(
                new FailureTranslator(stack, undertaking), () -> brokenRuns().left(lock, broken));
        if (left) {
            ask(undertaking, List.of("force-unlock", "-force", lock.id()));
        }
    }

    private RunTrace newTrace(String subcommand) {
        try {
            return RunTrace.begin(directory, subcommand);
        } catch (IOException e) {
            throw Failure.of(
                            CoreError.FILE_SYSTEM,
                            "terraform cannot be run in " + directory,
                            "the folder cannot be written to: " + e.getMessage())
                    .exception(e);
        }
    }

    private static void end(RunTrace trace) {
        try {
            trace.end();
        } catch (IOException e) {
            // Nothing secret is in it, and the next clean checkout is without it.
            return;
        }
    }
}
