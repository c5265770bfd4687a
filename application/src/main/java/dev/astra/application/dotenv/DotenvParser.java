package dev.astra.application.dotenv;

import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.secret.SecretValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one file from its beginning to its end. After a mistake it goes on with the next line. */
final class DotenvParser {
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern EXPORT = Pattern.compile("export[ \\t]+");

    private final Cursor cursor;
    private final List<Dotenv.Entry> entries = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, SourcePosition> seen = new LinkedHashMap<>();

    DotenvParser(String file, String text) {
        this.cursor = new Cursor(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    Dotenv read() {
        while (!cursor.atEnd()) {
            cursor.skipBlanks();
            if (!cursor.atEndOfLine() && cursor.peek() != '#') {
                line();
            }
            cursor.skipLine();
        }
        return new Dotenv(entries, problems);
    }

    private void line() {
        cursor.skip(EXPORT);
        var position = cursor.position();
        String key = cursor.takeKey();
        if (!KEY.matcher(key).matches()) {
            problem(
                    position,
                    "a variable's name is missing or not valid",
                    "letters, digits, '_', '.' and '-', no digit first");
            return;
        }
        cursor.skipBlanks();
        if (cursor.atEndOfLine() || cursor.peek() != '=') {
            problem(cursor.position(), "'=' is missing after " + key, "write " + key + "=VALUE");
            return;
        }
        cursor.advance();
        cursor.skipBlanks();
        var value = value(key);
        if (value != null) {
            add(key, value, position);
        }
    }

    private @Nullable String value(String key) {
        if (cursor.atEndOfLine()) {
            return "";
        }
        char quote = cursor.peek();
        if (quote != '"' && quote != '\'' && quote != '`') {
            return cursor.takePlain();
        }
        var opening = cursor.position();
        var value = cursor.takeQuoted();
        if (value == null) {
            problem(opening, "the quote that begins the value of " + key + " is never closed", null);
            return null;
        }
        cursor.skipBlanks();
        if (!cursor.atEndOfLine() && cursor.peek() != '#') {
            problem(cursor.position(), "there is something behind the value of " + key, "put all of it in quotes");
            return null;
        }
        return value;
    }

    private void add(String key, String value, SourcePosition position) {
        var earlier = seen.putIfAbsent(key, position);
        if (earlier != null) {
            problem(position, key + " is there already, in line " + earlier.line(), "keep one of them");
        } else if (value.isEmpty()) {
            problem(position, key + " has no value", "give it one, or take the line out");
        } else {
            entries.add(new Dotenv.Entry(key, new SecretValue(value), position));
        }
    }

    private void problem(SourcePosition position, String message, @Nullable String suggestion) {
        problems.add(new Diagnostic(message, position, suggestion));
    }
}
