package dev.astra.hcl;

import dev.astra.hcl.HclExpression.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Parses lists. */
final class TupleParser {
    private final ParseContext context;
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    TupleParser(ParseContext context, ExpressionParser expressions) {
        this.context = context;
        this.tokens = context.tokens();
        this.expressions = expressions;
    }

    HclExpression tuple() {
        Token opener = tokens.next();
        boolean before = tokens.linesMatter(false);
        try {
            if (ForParser.begins(context)) {
                return new ForParser(context, expressions).list(opener);
            }
            return elements(opener);
        } finally {
            tokens.linesMatter(before);
        }
    }

    private Tuple elements(Token opener) {
        List<HclExpression> elements = new ArrayList<>();
        while (!tokens.sees(TokenKind.CLOSE_BRACKET)) {
            if (tokens.sees(TokenKind.END)) {
                throw context.unclosed(opener);
            }
            if (seesItem()) {
                throw itemInList(opener);
            }
            element(elements);
            if (seesItem()) {
                throw notClosed(opener);
            }
            if (!tokens.skip(TokenKind.COMMA) && !tokens.sees(TokenKind.CLOSE_BRACKET)) {
                missingComma(opener);
            }
        }
        tokens.next();
        return new Tuple(elements, context.rangeFrom(opener));
    }

    private void element(List<HclExpression> elements) {
        int first = tokens.index();
        try {
            elements.add(expressions.expression());
        } catch (ParseFailure reported) {
            tokens.linesMatter(false);
            if (!new Recovery(context).afterElement(first)) {
                throw reported;
            }
        }
    }

    /** Whether something comes next that cannot be in a list: an attribute, or on a new line the beginning of a block. */
    private boolean seesItem() {
        if (!tokens.sees(TokenKind.IDENTIFIER)) {
            return false;
        }
        return switch (tokens.peekSecond().kind()) {
            case EQUAL -> true;
            case OPEN_BRACE, OPEN_QUOTE, IDENTIFIER -> tokens.nextStartsLine();
            default -> false;
        };
    }

    private ParseFailure itemInList(Token opener) {
        Token found = tokens.peek();
        if (column(found) <= context.source().indentation(opener.start()).length()) {
            return notClosed(opener);
        }
        return context.failure(
                found,
                "a list holds values, but " + context.describe(found) + " begins an attribute",
                "put { } around the attributes of one element");
    }

    private int column(Token token) {
        return token.start() - context.source().lineStart(token.start());
    }

    private ParseFailure notClosed(Token opener) {
        var next = context.range(tokens.peek()).start();
        return context.failure(
                opener,
                "this \"[\" is not closed before " + context.describe(tokens.peek()) + " on line " + next.line(),
                "add \"]\"");
    }

    /** One missing comma is no reason to give up on the list, unless what follows cannot begin an element. */
    private void missingComma(Token opener) {
        Token found = tokens.peek();
        switch (found.kind()) {
            case NUMBER, IDENTIFIER, OPEN_QUOTE, OPEN_HEREDOC, OPEN_BRACE ->
                context.problems()
                        .add(
                                context.range(found),
                                "a comma is missing before " + context.describe(found),
                                "separate the elements of a list by commas");
            default -> throw context.unclosed(opener);
        }
    }
}
