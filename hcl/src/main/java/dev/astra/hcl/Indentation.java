package dev.astra.hcl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Decides how far each line stands from the margin: two blanks for each line before it that left brackets open. */
final class Indentation {
    private static final int STEP = 2;

    /** How many brackets each of the lines left open that are still open. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private Indentation() {}

    static void apply(List<FormatLine> lines) {
        var indentation = new Indentation();
        for (FormatLine line : lines) {
            if (line.lead().getFirst().is(TokenKind.NEWLINE)) {
                continue;
            }
            int before = indentation.open.size();
            indentation.count(brackets(line));
            int levels = Math.min(before, indentation.open.size());
            line.lead().getFirst().blanksBefore(STEP * levels);
        }
    }

    private static int brackets(FormatLine line) {
        int open = 0;
        for (FormatToken token : line.lead()) {
            open += token.kind().bracketChange();
            if (token.is(TokenKind.OPEN_HEREDOC)) {
                break;
            }
        }
        return open + FormatLine.brackets(line.assign());
    }

    private void count(int brackets) {
        if (brackets > 0) {
            open.push(brackets);
        }
        int closing = -brackets;
        while (closing > 0 && !open.isEmpty()) {
            int opened = open.pop();
            if (opened > closing) {
                open.push(opened - closing);
            }
            closing -= opened;
        }
    }
}
