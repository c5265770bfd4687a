package dev.astra.hcl;

import static java.util.Objects.requireNonNull;

/** Closing brackets, and the complaints about those that are missing. */
final class Brackets {
    private final ParseContext context;
    private final TokenStream tokens;

    Brackets(ParseContext context) {
        this.context = context;
        this.tokens = context.tokens();
    }

    /** Takes the token that closes what an opener opened. */
    Token close(Token opener) {
        if (!tokens.sees(closer(opener))) {
            throw unclosed(opener);
        }
        return tokens.next();
    }

    private static TokenKind closer(Token opener) {
        return requireNonNull(opener.kind().closer(), "only brackets, quotes and heredocs are closed");
    }

    /**
     * Reports that something else stands where a bracket should be closed. At the end of the file only the innermost is reported:
     * the others are open because it is.
     */
    ParseFailure unclosed(Token opener) {
        var found = tokens.peek();
        if (found.is(TokenKind.INVALID)) {
            return new ParseFailure();
        }
        String opened = context.describe(opener);
        String add = "add " + Quoting.inMessage(closer(opener).spelling());
        if (found.is(TokenKind.END)) {
            return context.claimsEnd()
                    ? context.failure(opener, "this " + opened + " is never closed", add)
                    : new ParseFailure();
        }
        if (seesItem()) {
            return unclosedBeforeItem(opener);
        }
        var place = context.range(opener).start();
        String since = opened + " of line " + place.line() + ", column " + place.column() + " is still open";
        return context.failure(found, context.describe(found) + " is not expected here: " + since, add + " before it");
    }

    /** Whether something comes next that cannot be in brackets: an attribute, or on a new line the beginning of a block. */
    boolean seesItem() {
        if (!tokens.sees(TokenKind.IDENTIFIER)) {
            return false;
        }
        return switch (tokens.peekSecond().kind()) {
            case EQUAL -> true;
            case OPEN_BRACE, OPEN_QUOTE, IDENTIFIER -> tokens.nextStartsLine();
            default -> false;
        };
    }

    ParseFailure unclosedBeforeItem(Token opener) {
        Token item = tokens.peek();
        String where = context.describe(item) + " on line "
                + context.range(item).start().line();
        String add = "add " + Quoting.inMessage(closer(opener).spelling());
        return context.failure(opener, "this " + context.describe(opener) + " is not closed before " + where, add);
    }
}
