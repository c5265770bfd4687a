package dev.astra.hcl;

import java.util.List;

/**
 * The tokens as the grammar sees them: without comments, and without the ends of lines where those mean nothing, which is
 * inside parentheses, brackets and template sequences.
 */
final class TokenStream {
    private final List<Token> tokens;
    private int next;
    private boolean linesMatter = true;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(indexOfNext(next));
    }

    boolean sees(TokenKind kind) {
        return peek().is(kind);
    }

    /** The token after the next one. */
    Token peekSecond() {
        int first = indexOfNext(next);
        return tokens.get(tokens.get(first).is(TokenKind.END) ? first : indexOfNext(first + 1));
    }

    Token next() {
        int index = indexOfNext(next);
        Token token = tokens.get(index);
        next = token.is(TokenKind.END) ? index : index + 1;
        return token;
    }

    /** Takes the next token if it is of a kind. */
    boolean skip(TokenKind kind) {
        boolean seen = sees(kind);
        if (seen) {
            next();
        }
        return seen;
    }

    private int indexOfNext(int from) {
        int index = from;
        while (isSkipped(tokens.get(index).kind())) {
            index++;
        }
        return index;
    }

    private boolean isSkipped(TokenKind kind) {
        return kind == TokenKind.BLOCK_COMMENT || (!linesMatter && kind.endsLine());
    }

    /** Says whether the ends of lines matter from here on, and returns whether they did. */
    boolean linesMatter(boolean matter) {
        boolean before = linesMatter;
        linesMatter = matter;
        return before;
    }

    boolean doLinesMatter() {
        return linesMatter;
    }

    boolean seesEndOfLine() {
        return peek().kind().endsLine();
    }

    /** The index of the next token among all, comments and ends of lines included. */
    int index() {
        return next;
    }

    void moveTo(int index) {
        next = index;
    }

    void moveToEnd() {
        next = tokens.size() - 1;
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /** The last token taken. */
    Token previous() {
        return tokens.get(Math.max(0, next - 1));
    }

    /** Whether the token at an index is the first of its line. */
    boolean startsLine(int index) {
        return index == 0 || tokens.get(index - 1).kind().endsLine();
    }

    /** Whether the next token is the first of its line. */
    boolean nextStartsLine() {
        return startsLine(indexOfNext(next));
    }
}
