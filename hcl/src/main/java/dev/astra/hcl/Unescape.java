package dev.astra.hcl;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Turns the text between template sequences into what it means. What cannot be meant is reported and left as it is. */
final class Unescape {
    private final ParseContext context;
    private final StringBuilder result = new StringBuilder();
    private final Token token;
    private final String text;
    private int at;

    private Unescape(ParseContext context, Token token) {
        this.context = context;
        this.token = token;
        this.text = context.text(token);
    }

    /** The meaning of a piece of text. Backslashes mean something in quoted strings only. */
    static String text(ParseContext context, Token token) {
        return new Unescape(context, token).all();
    }

    /** The one form Unicode gives a text that can be written in several; two such texts are equal in the language. */
    static String normalize(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private String all() {
        boolean quoted = token.is(TokenKind.QUOTED_TEXT);
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit == '\\' && quoted) {
                escape();
            } else if ((unit == '$' || unit == '%') && text.startsWith(unit + "{", at + 1)) {
                result.append(unit).append('{');
                at += 3;
            } else {
                result.append(unit);
                at++;
            }
        }
        return result.toString();
    }

    private void escape() {
        if (at + 1 == text.length()) {
            at++; // The string ends with its line, which the lexer has reported.
            return;
        }
        char selector = text.charAt(at + 1);
        switch (selector) {
            case 'n' -> plain('\n');
            case 'r' -> plain('\r');
            case 't' -> plain('\t');
            case '"', '\\' -> plain(selector);
            case 'u' -> unicode(4);
            case 'U' -> unicode(8);
            default -> unknown();
        }
    }

    private void plain(char meaning) {
        result.append(meaning);
        at += 2;
    }

    private void unknown() {
        int width = 1 + Character.charCount(text.codePointAt(at + 1));
        String written = text.substring(at, at + width);
        String suggestion = switch (written) {
            case "\\$", "\\%" ->
                "write \"" + written.substring(1).repeat(2) + "{\" for a literal \"" + written.substring(1) + "{\"";
            case "\\'" -> "write ' without a backslash";
            case "\\/" -> "write / without a backslash";
            default -> "write \\\\ for a backslash; the escapes are \\n \\r \\t \\\" \\\\ \\uXXXX \\UXXXXXXXX";
        };
        reject(width, Quoting.inMessage(written) + " is no escape", suggestion);
    }

    private void unicode(int digits) {
        int end = at + 2;
        while (end < text.length() && end < at + 2 + digits && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        int width = end - at;
        if (width < digits + 2) {
            String escape = text.substring(at, at + 2);
            reject(width, "\"" + escape + "\" needs " + digits + " hexadecimal digits after it", null);
            return;
        }
        long character = Long.parseLong(text, at + 2, end, 16);
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        if (surrogate || character > Character.MAX_CODE_POINT) {
            String suggestion = surrogate ? "write one \\U escape with eight digits instead of a pair" : null;
            reject(width, "\"" + text.substring(at, end) + "\" is not a character of Unicode", suggestion);
            return;
        }
        result.appendCodePoint((int) character);
        at = end;
    }

    private void reject(int width, String message, @Nullable String suggestion) {
        int start = token.start() + at;
        context.problems().add(context.source().range(start, start + width), message, suggestion);
        result.append(text, at, at + width);
        at += width;
    }
}
