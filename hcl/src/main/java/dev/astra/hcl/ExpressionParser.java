package dev.astra.hcl;

import dev.astra.hcl.HclExpression.Binary;
import dev.astra.hcl.HclExpression.BooleanLiteral;
import dev.astra.hcl.HclExpression.Conditional;
import dev.astra.hcl.HclExpression.NullLiteral;
import dev.astra.hcl.HclExpression.NumberLiteral;
import dev.astra.hcl.HclExpression.Parentheses;
import dev.astra.hcl.HclExpression.Reference;
import dev.astra.hcl.HclExpression.Unary;

/** Parses expressions: conditions, operators by precedence, and what operators stand between. */
final class ExpressionParser {
    private static final int LOWEST_PRECEDENCE = 1;

    private final ParseContext context;
    private final TokenStream tokens;
    private final TraversalParser traversals;

    ExpressionParser(ParseContext context) {
        this.context = context;
        this.tokens = context.tokens();
        this.traversals = new TraversalParser(context, this);
    }

    HclExpression expression() {
        context.enter();
        var expression = binary(LOWEST_PRECEDENCE);
        if (tokens.skip(TokenKind.QUESTION)) {
            expression = conditional(expression);
        }
        context.leave();
        return expression;
    }

    private HclExpression conditional(HclExpression condition) {
        var whenTrue = expression();
        if (!tokens.skip(TokenKind.COLON)) {
            Token found = tokens.peek();
            throw context.failure(
                    found,
                    "\":\" is expected here, but found " + context.describe(found),
                    "write condition ? value : value");
        }
        var whenFalse = expression();
        return new Conditional(condition, whenTrue, whenFalse, condition.range().to(whenFalse.range()));
    }

    private HclExpression binary(int lowest) {
        var left = traversals.after(term());
        while (true) {
            var operator = tokens.peek().kind();
            int precedence = precedence(operator);
            if (precedence < lowest) {
                return left;
            }
            tokens.next();
            var right = binary(precedence + 1);
            left = new Binary(left, operator.spelling(), right, left.range().to(right.range()));
        }
    }

    /** How tightly an operator binds; 0 for what is none. */
    private static int precedence(TokenKind kind) {
        return switch (kind) {
            case OR -> 1;
            case AND -> 2;
            case EQUAL_TO, NOT_EQUAL_TO -> 3;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 4;
            case PLUS, MINUS -> 5;
            case STAR, SLASH, PERCENT -> 6;
            default -> 0;
        };
    }

    private HclExpression term() {
        Token first = tokens.peek();
        return switch (first.kind()) {
            case NUMBER -> number(tokens.next());
            case IDENTIFIER -> word(tokens.next());
            case OPEN_QUOTE, OPEN_HEREDOC -> new TemplateParser(context).template();
            case OPEN_PAREN -> parentheses(tokens.next());
            case OPEN_BRACKET -> new TupleParser(context, this).tuple();
            case OPEN_BRACE -> new ObjectParser(context, this).object();
            case MINUS, NOT -> unary(tokens.next());
            default ->
                throw context.failure(
                        first, "a value is expected here, but found " + context.describe(first), hint(first));
        };
    }

    private static String hint(Token found) {
        return switch (found.kind()) {
            case NEWLINE, LINE_COMMENT, END -> "write the value on the same line";
            case COMMA -> "remove the comma or write a value before it";
            case EQUAL -> "one \"=\" is enough";
            case DOT -> "write a digit before the point";
            default -> "write a number, true, false, null, a \"string\", a [list] or an { object }";
        };
    }

    NumberLiteral number(Token token) {
        String digits = context.text(token);
        var value = Numbers.value(digits)
                .orElseThrow(() -> context.failure(
                        token,
                        Quoting.inMessage(digits) + " is not a number, or one with too many digits",
                        "write a number as 1, 0.5 or 1e3"));
        return new NumberLiteral(value, context.range(token));
    }

    private HclExpression word(Token token) {
        if (tokens.sees(TokenKind.OPEN_PAREN) || tokens.sees(TokenKind.DOUBLE_COLON)) {
            return new CallParser(context, this).call(token);
        }
        String name = context.text(token);
        HclRange range = context.range(token);
        return switch (name) {
            case "true", "false" -> new BooleanLiteral(name.equals("true"), range);
            case "null" -> new NullLiteral(range);
            default -> new Reference(name, range);
        };
    }

    private Parentheses parentheses(Token opener) {
        boolean before = tokens.linesMatter(false);
        var inner = expression();
        context.brackets().close(opener);
        tokens.linesMatter(before);
        return new Parentheses(inner, context.rangeFrom(opener));
    }

    /** An operator before a value binds tighter than any between two. */
    private Unary unary(Token operator) {
        context.enter();
        var operand = traversals.after(term());
        context.leave();
        return new Unary(context.text(operator), operand, context.rangeFrom(operator));
    }
}
