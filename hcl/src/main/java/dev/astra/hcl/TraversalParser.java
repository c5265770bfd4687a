package dev.astra.hcl;

import dev.astra.hcl.HclExpression.Traversal;
import dev.astra.hcl.HclExpression.Traversal.Step;
import java.util.ArrayList;
import java.util.List;

/** Parses the steps after a value: attributes, indexes, splats. */
final class TraversalParser {
    private final ParseContext context;
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    TraversalParser(ParseContext context, ExpressionParser expressions) {
        this.context = context;
        this.tokens = context.tokens();
        this.expressions = expressions;
    }

    /** The value with the steps that follow it; the value itself when none does. */
    HclExpression after(HclExpression source) {
        if (!tokens.sees(TokenKind.DOT) && !tokens.sees(TokenKind.OPEN_BRACKET)) {
            return source;
        }
        List<Step> steps = new ArrayList<>();
        boolean inAttributeSplat = false;
        while (true) {
            if (tokens.sees(TokenKind.DOT)) {
                Step step = dotted(tokens.next(), inAttributeSplat);
                inAttributeSplat |= step instanceof Step.Splat;
                steps.add(step);
            } else if (tokens.sees(TokenKind.OPEN_BRACKET)) {
                inAttributeSplat = false;
                steps.add(bracketed(tokens.next()));
            } else {
                return new Traversal(
                        source, steps, source.range().to(steps.getLast().range()));
            }
        }
    }

    private Step dotted(Token dot, boolean inAttributeSplat) {
        Token found = tokens.peek();
        return switch (found.kind()) {
            case IDENTIFIER -> {
                tokens.next();
                yield new Step.Attribute(context.text(found), context.rangeFrom(dot));
            }
            case NUMBER -> numbered(dot, tokens.next());
            case STAR -> {
                if (inAttributeSplat) {
                    throw context.failure(found, "\".*\" follows \".*\"", "write [*] instead");
                }
                tokens.next();
                yield new Step.Splat(false, context.rangeFrom(dot));
            }
            default ->
                throw context.failure(
                        found,
                        "a name is expected after the point, but found " + context.describe(found),
                        found.is(TokenKind.OPEN_QUOTE) ? "write [\"...\"] without a point" : null);
        };
    }

    private Step numbered(Token dot, Token number) {
        String digits = context.text(number);
        int point = digits.indexOf('.');
        if (point >= 0) {
            String brackets = "[" + digits.substring(0, point) + "][" + digits.substring(point + 1) + "]";
            throw context.failure(number, "two indexes in a row cannot be written with points", "write " + brackets);
        }
        return new Step.Index(expressions.number(number), context.rangeFrom(dot));
    }

    private Step bracketed(Token opener) {
        if (tokens.skip(TokenKind.STAR)) {
            context.brackets().close(opener);
            return new Step.Splat(true, context.rangeFrom(opener));
        }
        boolean before = tokens.linesMatter(false);
        var key = expressions.expression();
        context.brackets().close(opener);
        tokens.linesMatter(before);
        return new Step.Index(key, context.rangeFrom(opener));
    }
}
