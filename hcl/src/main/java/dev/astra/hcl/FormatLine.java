package dev.astra.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * A line in up to three cells.
 *
 * @param lead everything before the other two
 * @param assign from the equal sign of an assignment that is complete on its line; else empty
 * @param comment the comment that ends the line if something stands before it; else empty
 */
record FormatLine(List<FormatToken> lead, List<FormatToken> assign, List<FormatToken> comment) {

    /** The lines of a text. The text of a heredoc belongs to the line it begins on. */
    static List<FormatLine> split(List<FormatToken> tokens) {
        List<FormatLine> lines = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= tokens.size(); end++) {
            if (end == tokens.size() || endsLine(tokens.get(end - 1))) {
                lines.add(cells(tokens.subList(start, end)));
                start = end;
            }
        }
        return lines;
    }

    private static boolean endsLine(FormatToken token) {
        return token.is(TokenKind.NEWLINE)
                || (token.is(TokenKind.LINE_COMMENT) && token.text().endsWith("\n"));
    }

    private static FormatLine cells(List<FormatToken> line) {
        int comment = line.size() > 1 && line.getLast().kind().isComment() ? line.size() - 1 : line.size();
        int assign = assignment(line.subList(0, comment));
        return new FormatLine(
                line.subList(0, assign), line.subList(assign, comment), line.subList(comment, line.size()));
    }

    /** The index of the equal sign of a complete assignment; the size of the line when there is none. */
    private static int assignment(List<FormatToken> line) {
        for (int index = 1; index < line.size(); index++) {
            if (line.get(index).is(TokenKind.EQUAL)) {
                boolean complete = brackets(line.subList(index, line.size())) == 0;
                return complete ? index : line.size();
            }
        }
        return line.size();
    }

    /** How many more brackets tokens open than they close. */
    static int brackets(List<FormatToken> tokens) {
        int open = 0;
        for (FormatToken token : tokens) {
            open += token.kind().bracketChange();
        }
        return open;
    }
}
