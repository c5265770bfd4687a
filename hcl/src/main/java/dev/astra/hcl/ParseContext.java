package dev.astra.hcl;

import org.jspecify.annotations.Nullable;

/** What all parts of the parser share: the tokens, the problems, the depth. */
final class ParseContext {
    private final HclSource source;
    private final Problems problems;
    private final TokenStream tokens;
    private final Brackets brackets;
    private final int maximumNesting;
    private int nesting;
    private boolean endClaimed;

    ParseContext(HclSource source, Problems problems, int maximumNesting) {
        this.source = source;
        this.problems = problems;
        this.tokens = new TokenStream(Lexer.tokens(source, problems));
        this.brackets = new Brackets(this);
        this.maximumNesting = maximumNesting;
    }

    HclSource source() {
        return source;
    }

    Problems problems() {
        return problems;
    }

    TokenStream tokens() {
        return tokens;
    }

    HclRange range(Token token) {
        return source.range(token.start(), token.end());
    }

    /** From one token to the last one taken. */
    HclRange rangeFrom(Token first) {
        return source.range(first.start(), tokens.previous().end());
    }

    String describe(Token token) {
        return token.describe(source);
    }

    String text(Token token) {
        return token.text(source);
    }

    /**
     * The beginning of an item, to which the parser comes back if the item is wrong.
     *
     * @param index the index of its first token
     * @param nesting how deep it is
     * @param linesMatter whether the ends of lines matter around it
     */
    record Mark(int index, int nesting, boolean linesMatter) {}

    Mark mark() {
        return new Mark(tokens.index(), nesting, tokens.doLinesMatter());
    }

    /** Is again as deep as at a mark, but not at its place. */
    void restore(Mark mark) {
        nesting = mark.nesting();
        tokens.linesMatter(mark.linesMatter());
    }

    /** Goes one level deeper; the caller comes back with {@link #leave} unless it fails. */
    void enter() {
        if (nesting >= maximumNesting) {
            throw failure(
                    tokens.peek(),
                    "values or blocks are nested more than " + maximumNesting + " deep",
                    "give the inner parts names of their own");
        }
        nesting++;
    }

    void leave() {
        nesting--;
    }

    /** Reports what is wrong at a token, unless the lexer has said it already. */
    ParseFailure failure(Token place, String message, @Nullable String suggestion) {
        if (!place.is(TokenKind.INVALID)) {
            problems.add(range(place), message, suggestion);
        }
        return new ParseFailure();
    }

    /** True once: for the first that is still open at the end of the file. */
    boolean claimsEnd() {
        boolean first = !endClaimed;
        endClaimed = true;
        return first;
    }

    Brackets brackets() {
        return brackets;
    }
}
