package dev.astra.domain.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a front end may tell about a failure. No part of it ever holds a secret value.
 *
 * @param code the stable name of the failure
 * @param what what happened, without a full stop
 * @param why the reason, without a full stop; never empty
 * @param retry whether the same request may succeed later
 * @param details machine-readable facts, safe to log
 * @param diagnostics the single problems, when the input has more than one
 * @param nextSteps what to do now, most useful first
 */
public record Failure(
        ErrorCode code,
        String what,
        String why,
        Retry retry,
        Map<String, String> details,
        List<Diagnostic> diagnostics,
        List<String> nextSteps) {

    public Failure {
        details = Map.copyOf(details);
        diagnostics = List.copyOf(diagnostics);
        nextSteps = List.copyOf(nextSteps);
    }

    public static Failure of(ErrorCode code, String what, String why) {
        return new Failure(code, what, why, code.category().retry(), Map.of(), List.of(), List.of());
    }

    public Failure retry(Retry other) {
        return new Failure(code, what, why, other, details, diagnostics, nextSteps);
    }

    public Failure detail(String key, String value) {
        var more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new Failure(code, what, why, retry, more, diagnostics, nextSteps);
    }

    public Failure diagnostics(List<Diagnostic> all) {
        return new Failure(code, what, why, retry, details, all, nextSteps);
    }

    public Failure next(String step) {
        var more = new ArrayList<>(nextSteps);
        more.add(step);
        return new Failure(code, what, why, retry, details, diagnostics, more);
    }

    public AstraException exception() {
        return exception(null);
    }

    public AstraException exception(@Nullable Throwable cause) {
        return new AstraException(this, cause);
    }

    /** The failure as one sentence: {@code what: why}. */
    public String message() {
        return what + ": " + why;
    }
}
