package dev.astra.hcl;

import java.util.List;

/** Takes a member out of a list or an object, with the comma that belongs to it. */
final class MemberRemoval {
    private final Surroundings around;
    private final HclRange collection;
    private final List<HclRange> members;

    MemberRemoval(Surroundings around, HclRange collection, List<HclRange> members) {
        this.around = around;
        this.collection = collection;
        this.members = members;
    }

    Splice splice(int index) {
        int start = members.get(index).startOffset();
        Token comma = around.nextCode(members.get(index).endOffset());
        boolean hasComma = comma.is(TokenKind.COMMA);
        int end = hasComma ? comma.end() : members.get(index).endOffset();
        int behind = around.skipBlanks(end);
        Token next = around.next(behind);
        boolean comment = next.start() > behind || next.is(TokenKind.LINE_COMMENT);
        if (around.startsLine(start) && comment) {
            return Splice.delete(start, behind);
        }
        if (around.startsLine(start) && next.is(TokenKind.NEWLINE)) {
            return Splice.delete(around.lineStart(start), next.end());
        }
        return hasComma ? Splice.delete(start, behind) : last(index, start, end);
    }

    /** Without a comma behind it the member is the last, or a line ends behind it: then the comma before it goes, if it may. */
    private Splice last(int index, int start, int end) {
        if (index > 0
                && index == members.size() - 1
                && isOnlyCommaBetween(members.get(index - 1).endOffset(), start)) {
            return Splice.delete(members.get(index - 1).endOffset(), end);
        }
        int open = collection.startOffset() + 1;
        int close = collection.endOffset() - 1;
        boolean alone = around.skipBlanks(open) == start && around.skipBlanks(end) == close;
        return alone ? Splice.delete(open, close) : Splice.delete(start, end);
    }

    private boolean isOnlyCommaBetween(int from, int to) {
        String between = around.text().substring(from, to).strip();
        return between.isEmpty() || between.equals(",");
    }
}
