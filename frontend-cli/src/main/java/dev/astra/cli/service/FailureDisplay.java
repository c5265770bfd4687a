package dev.astra.cli.service;

import dev.astra.application.failure.DiagnosedFailure;
import dev.astra.cli.command.Session;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows why tasks of a deployment fail when they do, and says it again when the deployment has failed. */
public final class FailureDisplay {
    private final Session session;
    private final List<DiagnosedFailure> shown = new ArrayList<>();

    public FailureDisplay(Session session) {
        this.session = session;
    }

    public void show(DiagnosedFailure failure) {
        shown.add(failure);
        if (!session.options().json()) {
            var console = session.console();
            console.line(console.style().bad("✗") + " " + FailureText.headline(failure));
            FailureText.details(failure).forEach(line -> console.line("   │ " + line));
            console.line("   └ " + failure.cause().advice());
        }
    }

    /** The failure of the deployment with its first cause as the reason, and all causes beside it. */
    public Failure explain(Failure failure) {
        if (shown.isEmpty()) {
            return failure;
        }
        DiagnosedFailure first = shown.getFirst();
        var explained = Failure.of(
                        failure.code(), failure.what(), inner(first.cause().sentence()))
                .detail("cause", first.cause().kind().id())
                .detail("reason", failure.why())
                .detail("words", first.cause().words())
                .next(first.cause().advice());
        for (var detail : failure.details().entrySet()) {
            explained = explained.detail(detail.getKey(), detail.getValue());
        }
        if (first.task() != null) {
            explained = explained.detail("task", first.task());
        }
        for (var step : failure.nextSteps()) {
            explained = explained.next(step);
        }
        return explained.diagnostics(diagnostics());
    }

    /** All causes, and in JSON, where nothing was shown on the way, the last lines of their tasks. */
    private List<Diagnostic> diagnostics() {
        var diagnostics = new ArrayList<Diagnostic>();
        for (DiagnosedFailure failure : shown) {
            if (session.options().json() || shown.size() > 1) {
                diagnostics.add(Diagnostic.of(FailureText.headline(failure)));
            }
            if (session.options().json()) {
                failure.lines().forEach(line -> diagnostics.add(Diagnostic.of(line.message())));
            }
        }
        return diagnostics;
    }

    private static String inner(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
