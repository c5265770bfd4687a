package dev.astra.hcl;

/** What the lexer is in the middle of: code, a quoted string or a heredoc. Frames nest, as templates do. */
final class Frame {
    enum Kind {
        CODE,
        QUOTE,
        HEREDOC
    }

    private final Kind kind;
    private final Token opener;
    private final String marker;
    private int braces;
    private boolean atLineStart = true;

    private Frame(Kind kind, Token opener, String marker) {
        this.kind = kind;
        this.opener = opener;
        this.marker = marker;
    }

    static Frame code(Token opener) {
        return new Frame(Kind.CODE, opener, "");
    }

    static Frame quote(Token opener) {
        return new Frame(Kind.QUOTE, opener, "");
    }

    static Frame heredoc(Token opener, String marker) {
        return new Frame(Kind.HEREDOC, opener, marker);
    }

    Kind kind() {
        return kind;
    }

    /** The token that began the frame. */
    Token opener() {
        return opener;
    }

    /** The word that ends a heredoc when it stands alone on a line. */
    String marker() {
        return marker;
    }

    /** Whether a heredoc is at the beginning of a line, where its marker may stand. */
    boolean isAtLineStart() {
        return atLineStart;
    }

    void atLineStart(boolean value) {
        atLineStart = value;
    }

    void openBrace() {
        braces++;
    }

    void closeBrace() {
        braces--;
    }

    /** Whether a brace of this code is open, so that the next closing one does not end the template sequence. */
    boolean hasOpenBrace() {
        return braces > 0;
    }
}
