package dev.astra.hcl;

import java.util.List;

/** Adds attributes and blocks at the end of a body. */
record Append(HclPath path, HclWriter items) implements Change {
    @Override
    public HclResult<List<Splice>> splices(HclDocument document) {
        if (items.isEmpty()) {
            return new HclResult.Success<>(List.of());
        }
        var around = new Surroundings(document);
        return new PathLookup(document).find(path).flatMap(place -> switch (place) {
            case Place.InFile(HclBody body) -> new HclResult.Success<>(List.of(inFile(around, body)));
            case Place.InBlock(HclBlock block) -> new HclResult.Success<>(inBlock(around, block));
            case Place.InValue _ ->
                PathLookup.failure(place, "nothing can be appended to " + path + ": it is " + place.kind());
        });
    }

    private Splice inFile(Surroundings around, HclBody body) {
        String content = body.range().text();
        int end = body.range().endOffset();
        boolean endsLine = content.isEmpty() || content.endsWith("\n");
        boolean apart = content.isBlank() || content.endsWith("\n\n") || content.endsWith("\n\r\n");
        String before = (endsLine ? "" : around.newline()) + (apart ? "" : around.newline());
        return Splice.insert(end, before + around.indented(items.text(), ""));
    }

    private List<Splice> inBlock(Surroundings around, HclBlock block) {
        if (OneLineBlock.is(around, block)) {
            return OneLineBlock.spread(around, block, items.text(), true);
        }
        String inside = around.indentation(block.range().startOffset()) + Surroundings.STEP;
        String blankLine = block.body().range().text().isBlank() ? "" : around.newline();
        int close = around.lineStart(block.body().range().endOffset());
        return List.of(Splice.insert(close, blankLine + inside + around.indented(items.text(), inside)));
    }
}
