package dev.astra.application.dotenv;

import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.secret.SecretValue;
import java.util.List;

/**
 * What is in a file of variables. No text form of it and no problem shows a value.
 *
 * @param problems everything that is wrong with it, in the order of the text
 */
public record Dotenv(List<Entry> entries, List<Diagnostic> problems) {
    public Dotenv {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** One variable and where it begins. */
    public record Entry(String key, SecretValue value, SourcePosition position) {}

    /**
     * Reads a text: comments, {@code export}, values as they stand, in single quotes (nothing in them means anything),
     * or in double quotes (with the escapes of JSON and {@code \\$}). Quoted values may go over several lines.
     */
    public static Dotenv read(String file, String text) {
        return new DotenvParser(file, text).read();
    }
}
