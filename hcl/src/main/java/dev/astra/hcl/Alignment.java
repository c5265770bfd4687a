package dev.astra.hcl;

import java.util.List;
import java.util.function.Function;

/** Puts the equal signs of neighbouring lines under each other, and then their comments. */
final class Alignment {
    private Alignment() {}

    static void apply(List<FormatLine> lines) {
        align(lines, FormatLine::assign, line -> FormatToken.columns(line.lead()));
        align(
                lines,
                FormatLine::comment,
                line -> FormatToken.columns(line.lead()) + FormatToken.columns(line.assign()));
    }

    private static void align(
            List<FormatLine> lines,
            Function<FormatLine, List<FormatToken>> cell,
            Function<FormatLine, Integer> columnsBefore) {
        int start = 0;
        while (start < lines.size()) {
            int end = start;
            int widest = 0;
            while (end < lines.size() && !cell.apply(lines.get(end)).isEmpty()) {
                widest = Math.max(widest, columnsBefore.apply(lines.get(end)));
                end++;
            }
            for (FormatLine line : lines.subList(start, end)) {
                cell.apply(line).getFirst().blanksBefore(widest - columnsBefore.apply(line) + 1);
            }
            start = end + 1;
        }
    }
}
