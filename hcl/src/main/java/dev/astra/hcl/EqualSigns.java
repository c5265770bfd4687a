package dev.astra.hcl;

/** Puts the equal sign of a new attribute under the one before it, if it fits there. */
final class EqualSigns {
    private EqualSigns() {}

    /** The blanks between the name of a new attribute and its equal sign, given the attribute on the line before. */
    static String blanksAfter(Surroundings around, String name, HclRange neighbour, HclRange neighbourName) {
        Token equal = around.next(neighbourName.endOffset());
        if (!equal.is(TokenKind.EQUAL) || !around.onOneLine(neighbour) || !around.startsLine(neighbour.startOffset())) {
            return " ";
        }
        int wide = Characters.count(around.text(), neighbour.startOffset(), equal.start());
        return " ".repeat(Math.max(1, wide - Characters.count(name, 0, name.length())));
    }
}
