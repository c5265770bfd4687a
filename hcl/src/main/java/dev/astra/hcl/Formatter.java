package dev.astra.hcl;

import java.util.ArrayList;
import java.util.List;

/** Canonical white space: two blanks for each level, one between tokens, equal signs and comments of neighbouring lines aligned. */
final class Formatter {
    private Formatter() {}

    /** The text laid out anew. Only blanks change. */
    static String layout(String text) {
        var source = new HclSource("", text);
        var tokens = Lexer.tokens(source, new Problems());
        var pieces = pieces(source, tokens);
        var lines = FormatLine.split(pieces);
        Indentation.apply(lines);
        Spacing.apply(lines);
        Alignment.apply(lines);
        return join(pieces, trailingBlanks(source, tokens));
    }

    private static List<FormatToken> pieces(HclSource source, List<Token> tokens) {
        List<FormatToken> pieces = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            if (!token.is(TokenKind.END)) {
                pieces.add(new FormatToken(token.kind(), token.text(source)));
            }
        }
        return pieces;
    }

    /** Terraform leaves blanks at the very end of a file alone. */
    private static int trailingBlanks(HclSource source, List<Token> tokens) {
        int last = tokens.size() - 1;
        int codeEnd = last == 0 ? source.contentStart() : tokens.get(last - 1).end();
        return tokens.get(last).start() - codeEnd;
    }

    private static String join(List<FormatToken> pieces, int trailingBlanks) {
        var result = new StringBuilder();
        for (FormatToken piece : pieces) {
            result.repeat(' ', piece.blanksBefore()).append(piece.text());
        }
        return result.repeat(' ', trailingBlanks).toString();
    }
}
