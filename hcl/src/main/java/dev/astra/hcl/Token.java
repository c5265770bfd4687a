package dev.astra.hcl;

/** One token: its kind and the offsets at which it begins and ends. */
record Token(TokenKind kind, int start, int end) {
    boolean is(TokenKind expected) {
        return kind == expected;
    }

    String text(HclSource source) {
        return source.text().substring(start, end);
    }

    /** The token as a message names it. */
    String describe(HclSource source) {
        return switch (kind) {
            case END -> "the end of the file";
            case NEWLINE, LINE_COMMENT -> "the end of the line";
            case OPEN_QUOTE -> "a string";
            case OPEN_HEREDOC -> "a heredoc";
            default -> Quoting.inMessage(text(source));
        };
    }
}
