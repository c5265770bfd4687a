package dev.astra.domain.service.verification;

import dev.astra.domain.error.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was checked.
 *
 * @param text what is so, in words without a full stop
 * @param advice what to do about a problem, as a whole sentence, or null when there is none
 * @param position where the manifest says it, or null when it does not
 */
public record CheckResult(
        CheckKind kind,
        CheckOutcome outcome,
        String text,
        @Nullable String advice,
        @Nullable SourcePosition position) {

    public static CheckResult ok(CheckKind kind, String text) {
        return new CheckResult(kind, CheckOutcome.OK, text, null, null);
    }

    public static CheckResult problem(CheckKind kind, String text, String advice) {
        return new CheckResult(kind, CheckOutcome.PROBLEM, text, advice, null);
    }

    public static CheckResult unknown(CheckKind kind, String text) {
        return new CheckResult(kind, CheckOutcome.UNKNOWN, text, null, null);
    }

    public static CheckResult notAllowed(CheckKind kind, String text) {
        return new CheckResult(kind, CheckOutcome.NOT_ALLOWED, text, null, null);
    }

    public CheckResult at(@Nullable SourcePosition place) {
        return new CheckResult(kind, outcome, text, advice, place);
    }

    public boolean problem() {
        return outcome == CheckOutcome.PROBLEM;
    }
}
