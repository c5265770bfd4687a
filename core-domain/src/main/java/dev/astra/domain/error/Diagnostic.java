package dev.astra.domain.error;

import org.jspecify.annotations.Nullable;

/**
 * One problem among possibly many in the same input.
 *
 * @param message what is wrong, as a sentence without the place
 * @param position where, or null when the problem has no single place
 * @param suggestion what to write instead, or null when nothing sensible can be offered
 */
public record Diagnostic(
        String message,
        @Nullable SourcePosition position,
        @Nullable String suggestion) {

    public static Diagnostic at(SourcePosition position, String message) {
        return new Diagnostic(message, position, null);
    }

    public static Diagnostic of(String message) {
        return new Diagnostic(message, null, null);
    }

    public Diagnostic suggesting(String text) {
        return new Diagnostic(message, position, text);
    }

    /** The problem on one line: place, message, suggestion. */
    public String toLine() {
        var line = new StringBuilder();
        if (position != null) {
            line.append(position).append(": ");
        }
        line.append(message);
        if (suggestion != null) {
            line.append(" (").append(suggestion).append(')');
        }
        return line.toString();
    }
}
