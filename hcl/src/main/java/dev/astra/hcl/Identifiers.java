package dev.astra.hcl;

/** Names: a letter or underscore of any script, then letters, digits, marks, underscores and dashes. */
final class Identifiers {
    private Identifiers() {}

    static boolean isIdentifier(String text) {
        return !text.isEmpty() && end(text, 0) == text.length();
    }

    /** The name as the key of an object: bare where that is allowed, else quoted. */
    static String asKey(String name) {
        boolean startsForExpression = name.equals("for");
        return isIdentifier(name) && !startsForExpression ? name : Quoting.literal(name);
    }

    /** The offset after the identifier that begins at an offset; the offset itself when none does. */
    static int end(String text, int start) {
        if (start >= text.length() || !starts(text.codePointAt(start))) {
            return start;
        }
        int at = start;
        while (at < text.length() && continues(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean starts(int character) {
        if (character < 0x80) {
            return isAsciiLetter(character) || character == '_';
        }
        return Character.isUnicodeIdentifierStart(character);
    }

    private static boolean continues(int character) {
        if (character < 0x80) {
            return isAsciiLetter(character) || isDigit(character) || character == '_' || character == '-';
        }
        return Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
    }

    private static boolean isAsciiLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
