package dev.astra.http.problem;

import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * One problem among possibly many.
 *
 * @param pointer where in the request's body, as the fragment of a JSON pointer
 * @param parameter which parameter of the request
 * @param file where in a file that the request carries, with line and column
 */
public record ProblemItem(
        String detail,
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String file,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String suggestion) {

    public static ProblemItem inBody(String detail, String pointer) {
        return new ProblemItem(detail, pointer, null, null, null, null, null);
    }

    public static ProblemItem inParameter(String detail, String parameter) {
        return new ProblemItem(detail, null, parameter, null, null, null, null);
    }

    static ProblemItem of(Diagnostic diagnostic) {
        SourcePosition at = diagnostic.position();
        return new ProblemItem(
                diagnostic.message(),
                null,
                null,
                at == null ? null : at.file(),
                at == null ? null : at.line(),
                at == null ? null : at.column(),
                diagnostic.suggestion());
    }
}
