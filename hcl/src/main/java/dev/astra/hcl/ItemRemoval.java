package dev.astra.hcl;

/** Takes an attribute or a block out of a body. */
final class ItemRemoval {
    private final Surroundings around;

    ItemRemoval(Surroundings around) {
        this.around = around;
    }

    /** Removes the item with its line, or up to the comment behind it, which stays. */
    Splice splice(HclRange item) {
        int start = item.startOffset();
        int end = around.skipBlanks(item.endOffset());
        Token behind = around.next(end);
        boolean comment = behind.start() > end || behind.is(TokenKind.LINE_COMMENT);
        if (around.startsLine(start)) {
            return comment ? Splice.delete(start, end) : Splice.delete(around.lineStart(start), around.nextLine(end));
        }
        return Splice.delete(around.skipBlanksBack(start), comment ? item.endOffset() : end);
    }
}
