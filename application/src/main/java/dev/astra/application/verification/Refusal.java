package dev.astra.application.verification;

import dev.astra.application.manifest.ManifestReading;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.verification.CheckKind;
import dev.astra.domain.service.verification.CheckResult;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses a deployment that cannot succeed, with all that was found at once. */
public final class Refusal {
    private Refusal() {}

    /**
     * Returns when no check found a problem.
     *
     * @throws dev.astra.domain.error.AstraException of the category of the first problem
     */
    public static void unlessGood(ManifestReading reading, List<CheckResult> results) {
        List<CheckResult> problems =
                results.stream().filter(CheckResult::problem).toList();
        if (problems.isEmpty()) {
            return;
        }
        var kinds = problems.stream().map(CheckResult::kind).distinct().toList();
        var diagnostics = problems.stream().map(Refusal::diagnostic).toList();
        if (kinds.equals(List.of(CheckKind.SECRET))) {
            throw manifest(reading, diagnostics).exception();
        }
        Failure failure = kinds.equals(List.of(CheckKind.IMAGE))
                ? Failure.of(CoreError.NOT_FOUND, "The deployment cannot start", "an image was not found")
                : Failure.of(kinds.getFirst().error(), "The deployment cannot start", counted(problems));
        for (var step : advice(problems)) {
            failure = failure.next(step);
        }
        throw failure.diagnostics(diagnostics).exception();
    }

    private static Failure manifest(ManifestReading reading, List<Diagnostic> diagnostics) {
        return Failure.of(
                        CoreError.INVALID_MANIFEST,
                        "The manifest " + reading.file() + " cannot be used",
                        diagnostics.size() == 1 ? "it has one problem" : "it has " + diagnostics.size() + " problems")
                .diagnostics(diagnostics)
                .next("Mend the manifest and run the command again; nothing has been changed.");
    }

    private static String counted(List<CheckResult> problems) {
        return problems.size() == 1 ? problems.getFirst().text() : problems.size() + " problems were found";
    }

    /** What to do, each thing once. */
    public static Set<String> advice(List<CheckResult> problems) {
        var advice = new LinkedHashSet<String>();
        for (CheckResult problem : problems) {
            if (problem.advice() != null) {
                advice.add(problem.advice());
            }
        }
        return advice;
    }

    private static Diagnostic diagnostic(CheckResult problem) {
        var diagnostic = new Diagnostic(problem.text(), problem.position(), null);
        return problem.kind() == CheckKind.SECRET && problem.advice() != null
                ? diagnostic.suggesting(inner(problem.advice()))
                : diagnostic;
    }

    /** A sentence as a part of another one. */
    private static String inner(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1, sentence.length() - 1);
    }
}
