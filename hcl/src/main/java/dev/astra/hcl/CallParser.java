package dev.astra.hcl;

import dev.astra.hcl.HclExpression.Call;
import java.util.ArrayList;
import java.util.List;

/** Parses function calls. */
final class CallParser {
    private final ParseContext context;
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    CallParser(ParseContext context, ExpressionParser expressions) {
        this.context = context;
        this.tokens = context.tokens();
        this.expressions = expressions;
    }

    /** The call whose name has begun with a word that was taken. */
    Call call(Token word) {
        String function = function(word);
        Token opener = tokens.next();
        boolean before = tokens.linesMatter(false);
        var call = arguments(function, word, opener);
        tokens.linesMatter(before);
        return call;
    }

    private String function(Token word) {
        var name = new StringBuilder(context.text(word));
        while (tokens.skip(TokenKind.DOUBLE_COLON)) {
            name.append("::").append(context.text(expect(TokenKind.IDENTIFIER, "the name of a function")));
        }
        if (!tokens.sees(TokenKind.OPEN_PAREN)) {
            expect(TokenKind.OPEN_PAREN, "\"(\"");
        }
        return name.toString();
    }

    private Token expect(TokenKind kind, String what) {
        if (!tokens.sees(kind)) {
            Token found = tokens.peek();
            throw context.failure(
                    found,
                    what + " is expected here, but found " + context.describe(found),
                    "call a provider's function as provider::name::function(...)");
        }
        return tokens.next();
    }

    private Call arguments(String function, Token word, Token opener) {
        List<HclExpression> arguments = new ArrayList<>();
        boolean expandsLast = false;
        while (!tokens.sees(TokenKind.CLOSE_PAREN)) {
            if (tokens.sees(TokenKind.END)) {
                throw context.brackets().unclosed(opener);
            }
            arguments.add(expressions.expression());
            expandsLast = tokens.skip(TokenKind.ELLIPSIS);
            if (expandsLast || !tokens.skip(TokenKind.COMMA)) {
                break;
            }
        }
        if (!tokens.skip(TokenKind.CLOSE_PAREN)) {
            throw afterArgument(opener, expandsLast);
        }
        return new Call(function, arguments, expandsLast, context.rangeFrom(word));
    }

    private ParseFailure afterArgument(Token opener, boolean expanded) {
        Token found = tokens.peek();
        if (found.is(TokenKind.EQUAL)) {
            return context.failure(found, "arguments are given by their order, not by name", "write only the value");
        }
        if (expanded && found.is(TokenKind.COMMA)) {
            return context.failure(found, "only the last argument can be expanded with \"...\"", null);
        }
        if (context.brackets().seesItem() || !Commas.areMissing(context)) {
            return context.brackets().unclosed(opener);
        }
        Commas.reportMissing(context, "arguments");
        return new ParseFailure();
    }
}
