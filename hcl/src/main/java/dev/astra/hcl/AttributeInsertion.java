package dev.astra.hcl;

import java.util.List;

/** Adds an attribute to a file or a block, behind the last attribute there is. */
final class AttributeInsertion {
    private final Surroundings around;
    private final Place place;

    AttributeInsertion(Surroundings around, Place place) {
        this.around = around;
        this.place = place;
    }

    List<Splice> splices(String name, HclCode value) {
        var body = PathLookup.body(place).orElseThrow();
        if (place instanceof Place.InBlock(HclBlock block) && OneLineBlock.is(around, block)) {
            return OneLineBlock.spread(around, block, name + " = " + value.text() + "\n", false);
        }
        var attributes = body.attributes();
        return attributes.isEmpty()
                ? first(body, name + " = " + value.text())
                : after(attributes.getLast(), name, value);
    }

    private List<Splice> after(HclAttribute last, String name, HclCode value) {
        String indentation = around.indentation(last.range().startOffset());
        String blanks = EqualSigns.blanksAfter(around, name, last.range(), last.nameRange());
        return List.of(line(
                around.next(last.range().endOffset()).end(),
                indentation + around.indented(name + blanks + "= " + value.text(), indentation)));
    }

    /** The first attribute stands at the top of a block, and at the bottom of a file. */
    private List<Splice> first(HclBody body, String attribute) {
        boolean alone = body.items().isEmpty();
        String blankLine = alone ? "" : around.newline();
        return switch (place) {
            case Place.InBlock(HclBlock block) -> {
                String inside = around.indentation(block.range().startOffset()) + Surroundings.STEP;
                int top = around.nextLine(body.range().startOffset());
                String text = inside + around.indented(attribute, inside) + around.newline() + blankLine;
                yield List.of(Splice.insert(top, text));
            }
            case Place.InFile _, Place.InValue _ -> {
                int end = around.text().length();
                boolean endsLine = end == around.lineStart(end);
                String before = (endsLine ? "" : around.newline()) + blankLine;
                yield List.of(Splice.insert(end, before + around.indented(attribute, "") + around.newline()));
            }
        };
    }

    /** A new line; at the end of a file that does not end its last line the new one does not end either. */
    private Splice line(int offset, String line) {
        boolean afterLineEnd = offset == around.lineStart(offset);
        return Splice.insert(offset, afterLineEnd ? line + around.newline() : around.newline() + line);
    }
}
