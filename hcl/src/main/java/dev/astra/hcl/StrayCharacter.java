package dev.astra.hcl;

import org.jspecify.annotations.Nullable;

/** Characters that mean nothing in HCL, and what was probably meant. */
final class StrayCharacter {
    private StrayCharacter() {}

    /** Where the mistake ends: what stands in wrong quotes is one mistake, everything else is one character. */
    static int end(String text, int start) {
        char quote = text.charAt(start);
        int single = start + Character.charCount(text.codePointAt(start));
        if (quote != '\'' && quote != '`') {
            return single;
        }
        int at = single;
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.charAt(at) == quote) {
                return at + 1;
            }
            at++;
        }
        return single;
    }

    static String message(String text, int start) {
        int character = text.codePointAt(start);
        return switch (character) {
            case '\'', '`', '\u201C', '\u201D', '\u201E' -> "strings stand in plain double quotes";
            case '&', '|', '~', '^' -> "HCL has no operator " + Quoting.inMessage(Character.toString(character));
            default -> "the character " + name(character) + " has no meaning here";
        };
    }

    private static String name(int character) {
        boolean shown = Character.isLetterOrDigit(character) || (character > ' ' && character < 0x7F);
        return shown ? Quoting.inMessage(Character.toString(character)) : String.format("U+%04X", character);
    }

    static @Nullable String suggestion(int character) {
        return switch (character) {
            case '\'', '\u201C', '\u201D', '\u201E' -> "write \"...\"";
            case '`' -> "write \"...\", or a heredoc for text of many lines: <<EOT";
            case ';' -> "put what follows on a line of its own";
            case '&' -> "write && for \"and\"";
            case '|' -> "write || for \"or\"";
            case '~' -> "write ! for \"not\"";
            case '$' -> "write references plainly: var.name, not ${var.name}";
            case '\\' -> "a backslash has a meaning only inside double quotes";
            case '\u00A0', '\u2007', '\u202F', '\u3000' -> "write a plain space";
            case '\uFEFF', '\u200B' -> "remove it: it cannot be seen but is there";
            default -> null;
        };
    }
}
