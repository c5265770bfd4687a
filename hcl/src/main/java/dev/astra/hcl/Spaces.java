package dev.astra.hcl;

/** White space as the language knows it: blanks between tokens, and Unicode's when templates are trimmed. */
final class Spaces {
    private Spaces() {}

    /** Whether the character may stand between two tokens of a line. */
    static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }

    /** Whether Unicode calls the character white space. */
    static boolean isSpace(char unit) {
        return switch (unit) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029' -> true;
            case '\u202F', '\u205F', '\u3000' -> true;
            default -> unit >= '\u2000' && unit <= '\u200A';
        };
    }

    static String trimStart(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    static String trim(String text) {
        return trimEnd(trimStart(text));
    }
}
