package dev.astra.hcl;

import dev.astra.hcl.HclExpression.Template;
import java.util.ArrayList;
import java.util.List;

/** Parses quoted strings and heredocs. */
final class TemplateParser {
    private final ParseContext context;
    private final TokenStream tokens;

    TemplateParser(ParseContext context) {
        this.context = context;
        this.tokens = context.tokens();
    }

    Template template() {
        Token opener = tokens.next();
        boolean heredoc = opener.is(TokenKind.OPEN_HEREDOC);
        var pieces = pieces(opener, heredoc ? TokenKind.CLOSE_HEREDOC : TokenKind.CLOSE_QUOTE);
        if (heredoc && context.text(opener).startsWith("<<-")) {
            pieces = HeredocIndentation.remove(pieces);
        }
        var parts = new DirectiveTree(context, pieces).parts();
        return new Template(parts, heredoc, context.rangeFrom(opener));
    }

    /** A quoted string without template sequences, as the labels of blocks are. */
    HclLabel label() {
        Token opener = tokens.next();
        var text = new StringBuilder();
        while (!tokens.sees(TokenKind.CLOSE_QUOTE)) {
            Token found = tokens.peek();
            if (!found.is(TokenKind.QUOTED_TEXT)) {
                throw context.failure(
                        found,
                        "the label of a block is plain text, but found " + context.describe(found),
                        "write \"$${\" for a literal \"${\"");
            }
            text.append(Unescape.text(context, tokens.next()));
        }
        tokens.next();
        return new HclLabel(text.toString(), context.rangeFrom(opener));
    }

    private List<TemplatePiece> pieces(Token opener, TokenKind closer) {

        List<TemplatePiece> pieces = new ArrayList<>();
        boolean trimsNext = false;
        while (!tokens.sees(closer)) {
            Token first = tokens.peek();
            switch (first.kind()) {
                case QUOTED_TEXT, HEREDOC_TEXT -> {
                    String text = Unescape.text(context, tokens.next());
                    pieces.add(new TemplatePiece.Text(trimsNext ? Spaces.trimStart(text) : text, context.range(first)));
                    trimsNext = false;
                }
                case OPEN_INTERPOLATION, OPEN_DIRECTIVE -> {
                    trimBefore(first, pieces);
                    pieces.add(new SequenceParser(context).sequence());
                    trimsNext = context.text(tokens.previous()).startsWith("~");
                }
                default -> throw context.brackets().unclosed(opener);
            }
        }
        tokens.next();
        return pieces;
    }

    /** "${~" and "%{~" take away the white space at the end of the text before them. */
    private void trimBefore(Token opener, List<TemplatePiece> pieces) {
        boolean trims = context.text(opener).endsWith("~");
        if (trims && !pieces.isEmpty() && pieces.getLast() instanceof TemplatePiece.Text text) {
            pieces.set(pieces.size() - 1, new TemplatePiece.Text(Spaces.trimEnd(text.value()), text.range()));
        }
    }
}
