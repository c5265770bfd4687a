package dev.astra.hcl;

import java.util.List;

/** Decides which tokens of a line stand apart. */
final class Spacing {
    private Spacing() {}

    static void apply(List<FormatLine> lines) {
        for (FormatLine line : lines) {
            within(line.lead());
            within(line.assign());
        }
    }

    private static void within(List<FormatToken> cell) {
        for (int index = 1; index < cell.size(); index++) {
            var before = index > 1 ? cell.get(index - 2) : FormatToken.NONE;
            var left = cell.get(index - 1);
            var right = cell.get(index);
            right.blanksBefore(standApart(before, left, right) ? 1 : 0);
        }
    }

    /** Whether a blank comes between two tokens. The first rule that knows the pair decides. */
    private static boolean standApart(FormatToken before, FormatToken left, FormatToken right) {
        if (right.is(TokenKind.NEWLINE) || joinsNames(left, right)) {
            return false;
        }
        if (right.is(TokenKind.COMMA) || right.is(TokenKind.ELLIPSIS)) {
            return false;
        }
        if (left.is(TokenKind.COMMA)) {
            return true;
        }
        if (isInTemplateText(left, right)) {
            return false;
        }
        if (left.is(TokenKind.IDENTIFIER) && left.text().equals("in") && before.is(TokenKind.IDENTIFIER)) {
            return true;
        }
        if (isIndex(left, right) || left.is(TokenKind.NOT)) {
            return false;
        }
        if (left.is(TokenKind.MINUS)) {
            return isSubtraction(before);
        }
        return standApartByBrackets(left, right);
    }

    private static boolean standApartByBrackets(FormatToken left, FormatToken right) {
        if (left.is(TokenKind.OPEN_BRACE) || right.is(TokenKind.CLOSE_BRACE)) {
            return !(left.is(TokenKind.OPEN_BRACE) && right.is(TokenKind.CLOSE_BRACE));
        }
        if (opensTemplate(left) && right.is(TokenKind.OPEN_BRACE)) {
            return true;
        }
        if (left.is(TokenKind.CLOSE_BRACE) && right.is(TokenKind.CLOSE_TEMPLATE)) {
            return true;
        }
        if (left.is(TokenKind.CLOSE_TEMPLATE) && opensTemplate(right)) {
            return false;
        }
        return left.kind().bracketChange() <= 0 && right.kind().bracketChange() >= 0;
    }

    private static boolean joinsNames(FormatToken left, FormatToken right) {
        boolean call = left.is(TokenKind.IDENTIFIER) && right.is(TokenKind.OPEN_PAREN);
        boolean step = left.is(TokenKind.DOT) || right.is(TokenKind.DOT);
        boolean namespace = (left.is(TokenKind.IDENTIFIER) && right.is(TokenKind.DOUBLE_COLON))
                || (left.is(TokenKind.DOUBLE_COLON) && right.is(TokenKind.IDENTIFIER));
        return call || step || namespace;
    }

    private static boolean isInTemplateText(FormatToken left, FormatToken right) {
        boolean afterText = switch (left.kind()) {
            case QUOTED_TEXT, HEREDOC_TEXT, OPEN_QUOTE, OPEN_HEREDOC -> true;
            default -> false;
        };
        return afterText
                || switch (right.kind()) {
                    case QUOTED_TEXT, HEREDOC_TEXT, CLOSE_QUOTE, CLOSE_HEREDOC -> true;
                    default -> false;
                };
    }

    private static boolean isIndex(FormatToken left, FormatToken right) {
        boolean indexed = left.is(TokenKind.IDENTIFIER)
                || left.is(TokenKind.NUMBER)
                || left.kind().bracketChange() < 0;
        return right.is(TokenKind.OPEN_BRACKET) && indexed;
    }

    private static boolean opensTemplate(FormatToken token) {
        return token.is(TokenKind.OPEN_INTERPOLATION) || token.is(TokenKind.OPEN_DIRECTIVE);
    }

    /** A minus after something that cannot end a value negates what follows it. */
    private static boolean isSubtraction(FormatToken before) {
        return switch (before.kind()) {
            case END, OPEN_PAREN, OPEN_BRACE, OPEN_BRACKET, EQUAL, COLON, COMMA, QUESTION -> false;
            case PLUS, STAR, SLASH, PERCENT, MINUS, AND, OR, NOT -> false;
            case EQUAL_TO, NOT_EQUAL_TO, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> false;
            default -> true;
        };
    }
}
