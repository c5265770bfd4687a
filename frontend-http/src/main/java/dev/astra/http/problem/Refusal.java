package dev.astra.http.problem;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.Failure;
import java.util.List;

/** A failure and the places in the request it is about. */
public record Refusal(Failure failure, List<ProblemItem> items) {
    public Refusal {
        items = List.copyOf(items);
    }

    public static Refusal of(Failure failure) {
        return new Refusal(
                failure, failure.diagnostics().stream().map(ProblemItem::of).toList());
    }

    /** The text of an unforeseen exception may hold anything, so only its kind is told. */
    static Refusal of(Throwable thrown) {
        return of(
                thrown instanceof AstraException known
                        ? known.failure()
                        : Failure.of(
                                CoreError.INTERNAL,
                                "Astra made a mistake",
                                thrown.getClass().getSimpleName()));
    }

    boolean isOurFault() {
        return failure.code().category() == ErrorCategory.INTERNAL;
    }
}
