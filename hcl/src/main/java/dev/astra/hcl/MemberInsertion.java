package dev.astra.hcl;

import java.util.List;

/** Adds a member at the end of a list or an object. */
final class MemberInsertion {
    private final Surroundings around;
    private final HclRange collection;
    private final List<HclRange> members;

    MemberInsertion(Surroundings around, HclRange collection, List<HclRange> members) {
        this.around = around;
        this.collection = collection;
        this.members = members;
    }

    /**
     * @param member the text of the new member as it would be at the margin
     * @param commas whether a comma comes between members on lines of their own
     */
    List<Splice> splices(String member, boolean commas) {
        return members.isEmpty() ? first(member) : afterLast(members.getLast(), member, commas);
    }

    private List<Splice> first(String member) {
        int open = collection.startOffset() + 1;
        int close = collection.endOffset() - 1;
        String outside = around.indentation(collection.startOffset());
        if (around.next(open).kind().endsLine()) {
            int line = around.lineStart(close);
            String inside = around.indentation(close) + Surroundings.STEP;
            return List.of(Splice.insert(line, inside + around.indented(member, inside) + around.newline()));
        }
        boolean object = around.text().charAt(close) == '}';
        if (object && member.contains("\n")) {
            String inside = around.newline() + outside + Surroundings.STEP;
            String text = inside + around.indented(member, outside + Surroundings.STEP) + around.newline() + outside;
            return List.of(new Splice(around.skipBlanksBack(close), close, text));
        }
        String blank = object ? " " : "";
        String text = blank + around.indented(member, outside) + blank;
        return List.of(new Splice(around.skipBlanksBack(close), close, text));
    }

    private List<Splice> afterLast(HclRange last, String member, boolean commas) {
        Token comma = around.nextCode(last.endOffset());
        boolean trailingComma = comma.is(TokenKind.COMMA);
        Token lineEnd = around.next(trailingComma ? comma.end() : last.endOffset());
        if (!lineEnd.kind().endsLine()) {
            String text = around.indented(member, around.indentation(last.startOffset()));
            return List.of(Splice.insert(last.endOffset(), ", " + text));
        }
        String inside = indentation(last);
        String text = around.indented(member, inside) + (trailingComma ? "," : "") + around.newline();
        if (trailingComma || !commas) {
            return List.of(Splice.insert(lineEnd.end(), inside + text));
        }
        if (around.endsInHeredoc(last)) {
            return List.of(Splice.insert(lineEnd.end(), inside + ", " + text));
        }
        return List.of(Splice.insert(last.endOffset(), ","), Splice.insert(lineEnd.end(), inside + text));
    }

    private String indentation(HclRange last) {
        boolean behindOpener = around.lineStart(last.startOffset()) == around.lineStart(collection.startOffset());
        return around.indentation(last.startOffset()) + (behindOpener ? Surroundings.STEP : "");
    }
}
