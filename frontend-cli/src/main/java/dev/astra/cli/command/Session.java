package dev.astra.cli.command;

import dev.astra.application.UseCase;
import dev.astra.application.UseCaseRunner;
import dev.astra.cli.console.Console;
import dev.astra.cli.console.Prompter;
import dev.astra.domain.error.AstraException;
import java.util.function.Supplier;

/** What a command works with: the console, the options of this invocation, and the runner of use cases. */
public final class Session {
    private final Console console;
    private final GlobalOptions options;
    private final Supplier<UseCaseRunner> runner;
    private final Supplier<SignInGuard> guard;

    public Session(
            Console console, GlobalOptions options, Supplier<UseCaseRunner> runner, Supplier<SignInGuard> guard) {
        this.console = console;
        this.options = options;
        this.runner = runner;
        this.guard = guard;
    }

    /** Runs a use case; once more, if it takes a sign-in and a person is there who signs in. */
    public <C, R> R run(UseCase<C, R> useCase, C command) {
        R result = guarded(useCase, command);
        guard.get().remind();
        return result;
    }

    private <C, R> R guarded(UseCase<C, R> useCase, C command) {
        try {
            return runner.get().run(useCase, command);
        } catch (AstraException e) {
            if (!guard.get().restored(e)) {
                throw e;
            }
            return runner.get().run(useCase, command);
        }
    }

    public Console console() {
        return console;
    }

    public GlobalOptions options() {
        return options;
    }

    public Prompter prompter() {
        return new Prompter(console, options.asks());
    }

    /** Shows a result: as JSON when that was asked for, otherwise as the text. */
    public int show(Object json, Supplier<String> text) {
        if (options.json()) {
            console.line(JsonOutput.write(json));
        } else {
            console.print(text.get());
        }
        return 0;
    }

    /** One result of a stream, as JSON on a single line. */
    public String jsonLine(Object json) {
        return JsonOutput.writeLine(json);
    }

    /** Names the next useful command, apart from the output. */
    public void next(String advice) {
        if (!options.json()) {
            console.note(console.style().faint(advice));
        }
    }
}
