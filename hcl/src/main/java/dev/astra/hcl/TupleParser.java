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
        var tuple = ForParser.begins(context) ? new ForParser(context, expressions).list(opener) : elements(opener);
        tokens.linesMatter(before);
        return tuple;
    }

    private Tuple elements(Token opener) {
        List<HclExpression> elements = new ArrayList<>();
        while (!tokens.skip(TokenKind.CLOSE_BRACKET)) {
            if (tokens.sees(TokenKind.END)) {
                throw context.brackets().unclosed(opener);
            }
            if (context.brackets().seesItem()) {
                throw itemInList(opener);
            }
            element(elements);
            if (!tokens.skip(TokenKind.COMMA) && !tokens.sees(TokenKind.CLOSE_BRACKET)) {
                missingComma(opener);
            }
        }
        return new Tuple(elements, context.rangeFrom(opener));
    }

    /** One missing comma is no reason to give up on the list, unless what follows cannot begin an element. */
    private void missingComma(Token opener) {
        if (context.brackets().seesItem() || !Commas.areMissing(context)) {
            throw context.brackets().unclosed(opener);
        }
        Commas.reportMissing(context, "elements");
    }

    private void element(List<HclExpression> elements) {
        var mark = context.mark();
        try {
            elements.add(expressions.expression());
        } catch (ParseFailure reported) {
            if (!new Recovery(context).afterElement(mark)) {
                throw reported;
            }
        }
    }

    private ParseFailure itemInList(Token opener) {
        Token found = tokens.peek();
        if (column(found) <= context.source().indentation(opener.start()).length()) {
            return context.brackets().unclosedBeforeItem(opener);
        }
        return context.failure(
                found,
                "a list holds values, but " + context.describe(found) + " begins an attribute",
                "put { } around the attributes of one element");
    }

    private int column(Token token) {
        return token.start() - context.source().lineStart(token.start());
    }
}
