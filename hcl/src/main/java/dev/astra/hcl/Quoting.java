package dev.astra.hcl;

/** Strings in quotes: for the language and for messages. */
final class Quoting {
    private static final int SHOWN_IN_MESSAGE = 40;

    private Quoting() {}

    /** The text as a message shows it: in quotes, on one line, not too long. */
    static String inMessage(String text) {
        var line = text.lines().findFirst().orElse("");
        boolean whole = line.length() == text.length() && line.length() <= SHOWN_IN_MESSAGE;
        return '"' + (whole ? line : line.substring(0, Math.min(line.length(), SHOWN_IN_MESSAGE)) + "...") + '"';
    }

    /** The text as a quoted string of the language, with everything escaped that would mean something else. */
    static String literal(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            appendEscaped(quoted, text, at);
        }
        return quoted.append('"').toString();
    }

    private static void appendEscaped(StringBuilder quoted, String text, int at) {
        int character = text.codePointAt(at);
        switch (character) {
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '$', '%' -> {
                boolean opensTemplate = text.startsWith("{", at + 1);
                quoted.append(Character.toString(character).repeat(opensTemplate ? 2 : 1));
            }
            default -> {
                if (isPrintable(character)) {
                    quoted.appendCodePoint(character);
                } else {
                    quoted.append(String.format(character > 0xFFFF ? "\\U%08x" : "\\u%04x", character));
                }
            }
        }
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}
