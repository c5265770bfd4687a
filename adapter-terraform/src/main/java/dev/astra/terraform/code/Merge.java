package dev.astra.terraform.code;

import dev.astra.hcl.Hcl;
import dev.astra.hcl.HclBlock;
import dev.astra.hcl.HclCode;
import dev.astra.hcl.HclDocument;
import dev.astra.hcl.HclExpression;
import dev.astra.hcl.HclPath;
import dev.astra.hcl.HclResult;
import dev.astra.hcl.HclValue;
import dev.astra.hcl.HclWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings a file's own blocks up to date and leaves every other character as it is. */
final class Merge {
    private Merge() {}

    /** The text of a file that is not there yet. */
    static String write(List<OwnedBlock> blocks) {
        var writer = HclWriter.empty();
        for (int i = 0; i < blocks.size(); i++) {
            writer = (i == 0 ? writer : writer.blankLine()).append(blocks.get(i).write());
        }
        return writer.text();
    }

    static HclResult<HclDocument> into(HclDocument document, List<OwnedBlock> blocks) {
        HclResult<HclDocument> result = new HclResult.Success<>(document);
        for (OwnedBlock block : blocks) {
            result = result.flatMap(current -> bring(current, block));
        }
        return result;
    }

    private static HclResult<HclDocument> bring(HclDocument document, OwnedBlock block) {
        if (block.labels().isEmpty()) {
            return hasSame(document, block) ? unchanged(document) : append(document, block);
        }
        String[] labels = block.labels().toArray(String[]::new);
        if (document.body().blocks(block.type(), labels).isEmpty()) {
            return append(document, block);
        }
        var editor = document.edit();
        boolean edited = false;
        for (Map.Entry<String, HclCode> attribute : block.attributes().entrySet()) {
            HclPath path = HclPath.root().block(block.type(), labels).key(attribute.getKey());
            if (!says(document.find(path), attribute.getValue())) {
                editor = editor.set(path, attribute.getValue());
                edited = true;
            }
        }
        return edited ? editor.apply() : unchanged(document);
    }

    private static HclResult<HclDocument> unchanged(HclDocument document) {
        return new HclResult.Success<>(document);
    }

    private static HclResult<HclDocument> append(HclDocument document, OwnedBlock block) {
        return document.edit().append(HclPath.root(), block.write()).apply();
    }

    /** A block without labels is known by its first attribute, as an import is by what it imports. */
    private static boolean hasSame(HclDocument document, OwnedBlock block) {
        Map.Entry<String, HclCode> key = block.attributes().firstEntry();
        return document.body().blocks().stream()
                .filter(present -> present.type().equals(block.type()))
                .map(HclBlock::body)
                .anyMatch(
                        body -> says(body.attribute(key.getKey()).map(attribute -> attribute.value()), key.getValue()));
    }

    /** Whether an expression means what is wanted, however it is written. */
    private static boolean says(Optional<HclExpression> present, HclCode wanted) {
        return present.map(expression -> canonical(expression).equals(wanted)
                        || meaning(expression).equals(Optional.of(wanted)))
                .orElse(false);
    }

    private static HclCode canonical(HclExpression expression) {
        return HclCode.expression(expression.range().text());
    }

    private static Optional<HclCode> meaning(HclExpression expression) {
        return switch (expression.evaluate()) {
            case HclResult.Success<HclValue>(var value) -> Optional.of(HclCode.of(value));
            case HclResult.Failure<HclValue> failure -> Optional.empty();
        };
    }

    static HclResult<HclDocument> parse(String file, String text) {
        return Hcl.parse(file, text);
    }
}
