package dev.astra.hcl;

import java.util.List;
import java.util.Optional;

/** Quoted strings that are nothing but one interpolation, which Terraform has not needed since 0.12. */
final class Interpolations {
    private Interpolations() {}

    /**
     * The expression inside "${ }", in parentheses if it needs them to stand on several lines alone. Nothing when there is more
     * than one interpolation, or when a comment or a heredoc in it could not stand outside.
     */
    static Optional<String> unwrapped(String quoted) {
        var source = new HclSource("", quoted);
        var tokens = Lexer.tokens(source, new Problems());
        var inside = trimLines(tokens.subList(2, tokens.size() - 3));
        if (inside.isEmpty() || inside.getLast().is(TokenKind.CLOSE_HEREDOC) || holdsOtherSequences(inside)) {
            return Optional.empty();
        }
        String text =
                quoted.substring(inside.getFirst().start(), inside.getLast().end());
        boolean parenthesized =
                inside.getFirst().is(TokenKind.OPEN_PAREN) && inside.getLast().is(TokenKind.CLOSE_PAREN);
        boolean severalLines = inside.stream().anyMatch(token -> token.is(TokenKind.NEWLINE));
        return Optional.of(severalLines && !parenthesized ? "(" + text + ")" : text)
                .filter(Interpolations::isExpression);
    }

    private static List<Token> trimLines(List<Token> tokens) {
        int start = 0;
        int end = tokens.size();
        while (start < end && tokens.get(start).is(TokenKind.NEWLINE)) {
            start++;
        }
        while (end > start && tokens.get(end - 1).is(TokenKind.NEWLINE)) {
            end--;
        }
        return tokens.subList(start, end);
    }

    private static boolean isExpression(String text) {
        return Hcl.parse("", "value = " + text + "\n") instanceof HclResult.Success<HclDocument>(HclDocument document)
                && document.body().items().size() == 1;
    }

    private static boolean holdsOtherSequences(List<Token> inside) {
        int quotes = 0;
        boolean found = false;
        for (Token token : inside) {
            switch (token.kind()) {
                case OPEN_QUOTE -> quotes++;
                case CLOSE_QUOTE -> quotes--;
                case OPEN_INTERPOLATION, CLOSE_TEMPLATE -> found |= quotes == 0;
                default -> {}
            }
        }
        return found;
    }
}
