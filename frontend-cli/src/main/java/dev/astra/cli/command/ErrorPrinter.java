package dev.astra.cli.command;

import dev.astra.cli.console.Console;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Shows a failure: what happened and why, each single problem, and what to do next. */
public final class ErrorPrinter {
    private final Console console;
    private final GlobalOptions options;

    public ErrorPrinter(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    /** A failure in JSON, for scripts. */
    record ErrorJson(Body error) {
        record Body(
                String code,
                String category,
                String message,
                String retry,
                Map<String, String> details,
                List<String> problems,
                List<String> nextSteps) {}

        static ErrorJson of(Failure failure) {
            return new ErrorJson(new Body(
                    failure.code().id(),
                    failure.code().category().name().toLowerCase(Locale.ROOT),
                    failure.message(),
                    failure.retry().name().toLowerCase(Locale.ROOT),
                    new TreeMap<>(failure.details()),
                    failure.diagnostics().stream().map(Diagnostic::toLine).toList(),
                    failure.nextSteps()));
        }
    }

    /** Prints the failure and returns the exit code of its category. */
    public int print(AstraException exception) {
        Failure failure = exception.failure();
        show(failure);
        if (options.debug()) {
            exception.printStackTrace(new PrintWriter(console.err(), true));
        }
        return ExitCode.of(failure.code().category());
    }

    /** Shows a failure that is not the outcome of the command. */
    public void show(Failure failure) {
        if (options.json()) {
            console.note(JsonOutput.write(ErrorJson.of(failure)));
        } else {
            printText(failure);
        }
    }

    private void printText(Failure failure) {
        console.note(console.style().bad("✗") + " " + failure.message());
        failure.diagnostics().forEach(diagnostic -> console.note("  │ " + diagnostic.toLine()));
        failure.nextSteps().forEach(step -> console.note("  → " + step));
    }
}
