package dev.astra.hcl;

import org.jspecify.annotations.Nullable;

/** What all parts of the parser share: the tokens, the problems, the depth. */
final class ParseContext {
    private final HclSource source;
    private final Problems problems;
    private final TokenStream tokens;
    private final int maximumNesting;
    private int nesting;
    private boolean unclosedReported;

    ParseContext(HclSource source, Problems problems, int maximumNesting) {
        this.source = source;
        this.problems = problems;
        this.tokens = new TokenStream(Lexer.tokens(source, problems));
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

    /** Goes one level deeper; the caller comes back with {@link #leave}. */
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

    /** Takes the token that closes what an opener opened. */
    Token close(Token opener) {
        var closer = opener.kind().closer();
        if (closer != null && tokens.sees(closer)) {
            return tokens.next();
        }
        throw unclosed(opener);
    }

    /**
     * Reports that an opener has no closer. At the end of the file only the innermost is reported: the others are open because
     * it is.
     */
    ParseFailure unclosed(Token opener) {
        var found = tokens.peek();
        var closer = opener.kind().closer();
        if (closer == null || found.is(TokenKind.INVALID) || (found.is(TokenKind.END) && unclosedReported)) {
            return new ParseFailure();
        }
        String opened = describe(opener);
        String add = "add " + Quoting.inMessage(closer.spelling());
        if (found.is(TokenKind.END)) {
            unclosedReported = true;
            return failure(opener, "this " + opened + " is never closed", add);
        }
        var place = range(opener).start();
        String since = opened + " of line " + place.line() + ", column " + place.column() + " is still open";
        return failure(found, describe(found) + " is not expected here: " + since, add + " before it");
    }
}
