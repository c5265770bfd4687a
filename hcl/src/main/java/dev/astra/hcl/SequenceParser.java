package dev.astra.hcl;

/** Parses one template sequence: an interpolation or a directive. */
final class SequenceParser {
    private final ParseContext context;
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    SequenceParser(ParseContext context) {
        this.context = context;
        this.tokens = context.tokens();
        this.expressions = new ExpressionParser(context);
    }

    TemplatePiece sequence() {
        Token opener = tokens.next();
        boolean before = tokens.linesMatter(false);
        var sequence = opener.is(TokenKind.OPEN_INTERPOLATION) ? interpolation(opener) : directive(opener);
        tokens.linesMatter(before);
        return sequence;
    }

    private TemplatePiece interpolation(Token opener) {
        var value = expressions.expression();
        if (!tokens.sees(TokenKind.CLOSE_TEMPLATE) && !tokens.sees(TokenKind.END)) {
            Token found = tokens.peek();
            throw context.failure(
                    found,
                    "\"}\" is expected here, but found " + context.describe(found),
                    "write \"$${\" for a \"${\" that belongs to another language");
        }
        return new TemplatePiece.Interpolation(value, close(opener));
    }

    private TemplatePiece directive(Token opener) {
        Token word = tokens.peek();
        String name = word.is(TokenKind.IDENTIFIER) ? context.text(tokens.next()) : "";
        return switch (name) {
            case "if" -> {
                var condition = expressions.expression();
                yield new TemplatePiece.If(condition, close(opener));
            }
            case "for" -> {
                var head = new ForParser(context, expressions).head();
                yield new TemplatePiece.For(head.keyName(), head.valueName(), head.collection(), close(opener));
            }
            case "else" -> new TemplatePiece.Else(close(opener));
            case "endif" -> new TemplatePiece.EndIf(close(opener));
            case "endfor" -> new TemplatePiece.EndFor(close(opener));
            default ->
                throw context.failure(
                        word,
                        "\"%{\" is followed by if, else, endif, for or endfor, but found " + context.describe(word),
                        "write \"%%{\" for a literal \"%{\"");
        };
    }

    private HclRange close(Token opener) {
        context.brackets().close(opener);
        return context.rangeFrom(opener);
    }
}
