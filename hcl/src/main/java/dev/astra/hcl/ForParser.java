package dev.astra.hcl;

import dev.astra.hcl.HclExpression.For;
import org.jspecify.annotations.Nullable;

/** Parses "for" expressions, which make a list or an object of another one. */
final class ForParser {
    private final ParseContext context;
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    ForParser(ParseContext context, ExpressionParser expressions) {
        this.context = context;
        this.tokens = context.tokens();
        this.expressions = expressions;
    }

    static boolean begins(ParseContext context) {
        return seesWord(context, "for");
    }

    private static boolean seesWord(ParseContext context, String word) {
        Token next = context.tokens().peek();
        return next.is(TokenKind.IDENTIFIER) && context.text(next).equals(word);
    }

    /** The variables and the collection, as in {@code for k, v in map}. */
    record Head(@Nullable String keyName, String valueName, HclExpression collection) {}

    For list(Token opener) {
        var head = headAndColon();
        var value = expressions.expression();
        if (tokens.sees(TokenKind.FAT_ARROW)) {
            throw context.failure(tokens.peek(), "a list has no keys", "write { for ... } to make an object");
        }
        if (tokens.sees(TokenKind.ELLIPSIS)) {
            throw context.failure(tokens.peek(), "only the values of an object can be grouped", "remove the \"...\"");
        }
        return finish(opener, head, null, value);
    }

    For object(Token opener) {
        var head = headAndColon();
        var key = expressions.expression();
        expect(TokenKind.FAT_ARROW, "write { for v in list : key => value }");
        return finish(opener, head, key, expressions.expression());
    }

    private For finish(Token opener, Head head, @Nullable HclExpression key, HclExpression value) {
        boolean grouped = tokens.skip(TokenKind.ELLIPSIS);
        HclExpression condition = null;
        if (seesWord(context, "if")) {
            tokens.next();
            condition = expressions.expression();
        }
        context.brackets().close(opener);
        return new For(
                head.keyName(),
                head.valueName(),
                head.collection(),
                key,
                value,
                condition,
                grouped,
                context.rangeFrom(opener));
    }

    private Head headAndColon() {
        tokens.next();
        var head = head();
        expect(TokenKind.COLON, "write [for v in list : value]");
        return head;
    }

    /** What follows the word "for", in expressions and in the directives of templates. */
    Head head() {
        String first = variable();
        String second = tokens.skip(TokenKind.COMMA) ? variable() : null;
        if (!seesWord(context, "in")) {
            Token found = tokens.peek();
            throw context.failure(
                    found, "\"in\" is expected here, but found " + context.describe(found), "write for v in list");
        }
        tokens.next();
        var collection = expressions.expression();
        return second == null ? new Head(null, first, collection) : new Head(first, second, collection);
    }

    private String variable() {
        Token found = tokens.peek();
        if (!found.is(TokenKind.IDENTIFIER)) {
            throw context.failure(
                    found,
                    "the name of a variable is expected after \"for\", but found " + context.describe(found),
                    "a key named for is written in quotes");
        }
        return context.text(tokens.next());
    }

    private void expect(TokenKind kind, String suggestion) {
        if (!tokens.skip(kind)) {
            Token found = tokens.peek();
            throw context.failure(
                    found,
                    Quoting.inMessage(kind.spelling()) + " is expected here, but found " + context.describe(found),
                    suggestion);
        }
    }
}
