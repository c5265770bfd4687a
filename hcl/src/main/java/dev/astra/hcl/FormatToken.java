package dev.astra.hcl;

import java.util.List;

/** A token whose distance from the one before it is still to be decided. */
final class FormatToken {
    /** Stands for the token before the first or after the last. */
    static final FormatToken NONE = new FormatToken(TokenKind.END, "");

    private final TokenKind kind;
    private final String text;
    private int blanksBefore;

    FormatToken(TokenKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    TokenKind kind() {
        return kind;
    }

    boolean is(TokenKind expected) {
        return kind == expected;
    }

    String text() {
        return text;
    }

    int blanksBefore() {
        return blanksBefore;
    }

    void blanksBefore(int blanks) {
        blanksBefore = blanks;
    }

    /** How many columns tokens take with the blanks before them. */
    static int columns(List<FormatToken> tokens) {
        int columns = 0;
        for (FormatToken token : tokens) {
            columns += token.blanksBefore + Characters.count(token.text, 0, token.text.length());
        }
        return columns;
    }
}
