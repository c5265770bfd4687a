package dev.astra.application.dotenv;

import dev.astra.domain.error.SourcePosition;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a text that moves forward. */
final class Cursor {
    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    Cursor(String file, String text) {
        this.file = file;
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    SourcePosition position() {
        return new SourcePosition(file, line, text.codePointCount(lineStart, at) + 1);
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean atEndOfLine() {
        return atEnd() || peek() == '\n';
    }

    char peek() {
        return text.charAt(at);
    }

    void advance() {
        if (text.charAt(at++) == '\n') {
            line++;
            lineStart = at;
        }
    }

    void skipBlanks() {
        while (!atEnd() && (peek() == ' ' || peek() == '\t')) {
            advance();
        }
    }

    void skip(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }

    /** To the beginning of the next line. */
    void skipLine() {
        while (!atEndOfLine()) {
            advance();
        }
        if (!atEnd()) {
            advance();
        }
    }

    /** Everything up to a blank, an equal sign or the end of the line. */
    String takeKey() {
        int start = at;
        while (!atEndOfLine() && peek() != '=' && peek() != ' ' && peek() != '\t') {
            advance();
        }
        return text.substring(start, at);
    }

    /** A value without quotes: up to a comment, which has a blank before it, or the end of the line. */
    String takePlain() {
        int start = at;
        while (!atEndOfLine() && !(peek() == '#' && (at == start || Character.isWhitespace(text.charAt(at - 1))))) {
            advance();
        }
        return text.substring(start, at).strip();
    }

    /** A value in quotes, or null when they are never closed; then only the line with the opening quote is passed. */
    @Nullable String takeQuoted() {
        int start = at;
        int startLine = line;
        int startOfLine = lineStart;
        char quote = peek();
        var value = new StringBuilder();
        for (advance(); !atEnd(); advance()) {
            char next = peek();
            if (next == quote) {
                advance();
                return value.toString();
            }
            if (next == '\\' && quote == '"' && at + 1 < text.length()) {
                advance();
                value.append(escaped(peek()));
            } else {
                value.append(next);
            }
        }
        at = start;
        line = startLine;
        lineStart = startOfLine;
        return null;
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '"', '\\', '$', '`', '/' -> String.valueOf(letter);
            default -> "\\" + letter;
        };
    }
}
