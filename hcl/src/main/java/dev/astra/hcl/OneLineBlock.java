package dev.astra.hcl;

import java.util.List;

/** A block on one line has room for one attribute only, so it gets lines when more comes. */
final class OneLineBlock {
    private OneLineBlock() {}

    static boolean is(Surroundings around, HclBlock block) {
        return !around.next(block.body().range().startOffset()).kind().endsLine();
    }

    /**
     * Puts what the block holds on a line of its own and adds lines.
     *
     * @param lines the new lines as they would be at the margin
     * @param apart whether a blank line comes before them if the block holds something
     */
    static List<Splice> spread(Surroundings around, HclBlock block, String lines, boolean apart) {
        String outside = around.indentation(block.range().startOffset());
        String inside = outside + Surroundings.STEP;
        int open = block.body().range().startOffset();
        int close = block.body().range().endOffset();
        int contentStart = around.skipBlanks(open);
        int contentEnd = around.skipBlanksBack(close);
        String added = around.newline() + inside + around.indented(lines, inside) + outside;
        if (contentStart >= contentEnd) {
            return List.of(new Splice(open, close, added));
        }
        String blankLine = apart ? around.newline() : "";
        return List.of(
                new Splice(open, contentStart, around.newline() + inside),
                new Splice(contentEnd, close, blankLine + added));
    }
}
