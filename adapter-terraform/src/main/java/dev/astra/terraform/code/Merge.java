package dev.astra.terraform.code;

import dev.astra.hcl.HclAttribute;
import dev.astra.hcl.HclBlock;
import dev.astra.hcl.HclDocument;
import dev.astra.hcl.HclPath;
import dev.astra.hcl.HclProblem;
import dev.astra.hcl.HclResult;
import dev.astra.hcl.HclWriter;
import java.util.List;
import java.util.Map;

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

    /** Without the blocks that import something to these addresses. */
    static HclResult<HclDocument> forget(HclDocument document, List<String> addresses) {
        HclResult<HclDocument> result = new HclResult.Success<>(document);
        for (String address : addresses) {
            result = result.flatMap(current -> forget(current, OwnedBlock.importing(address, "")));
        }
        return result;
    }

    private static HclResult<HclDocument> forget(HclDocument document, OwnedBlock block) {
        List<HclBlock> present = document.body().blocks().stream()
                .filter(other -> other.type().equals(block.type()))
                .toList();
        for (int i = 0; i < present.size(); i++) {
            if (same(present.get(i), block)) {
                return document.edit()
                        .remove(HclPath.root().blockAt(block.type(), i))
                        .apply();
            }
        }
        return unchanged(document);
    }

    private static HclResult<HclDocument> bring(HclDocument document, OwnedBlock block) {
        String[] labels = block.labels().toArray(String[]::new);
        List<HclBlock> present = document.body().blocks(block.type(), labels);
        if (labels.length == 0) {
            return present.stream().anyMatch(other -> same(other, block))
                    ? unchanged(document)
                    : append(document, block);
        }
        return switch (present.size()) {
            case 0 -> append(document, block);
            case 1 -> update(document, HclPath.root().block(block.type(), labels), block);
            default -> new HclResult.Failure<>(List.of(repeated(present.get(1), block)));
        };
    }

    private static HclResult<HclDocument> update(HclDocument document, HclPath path, OwnedBlock block) {
        var update = new ValueUpdate(document);
        block.attributes().forEach((name, value) -> update.bring(path.key(name), value));
        return update.apply();
    }

    private static HclResult<HclDocument> unchanged(HclDocument document) {
        return new HclResult.Success<>(document);
    }

    private static HclResult<HclDocument> append(HclDocument document, OwnedBlock block) {
        return document.edit().append(HclPath.root(), block.write()).apply();
    }

    /** A block without labels is known by its first attribute, as an import is by what it imports. */
    private static boolean same(HclBlock present, OwnedBlock block) {
        Map.Entry<String, Input> first = block.attributes().firstEntry();
        return present.body()
                .attribute(first.getKey())
                .map(HclAttribute::value)
                .filter(value -> Meaning.same(value, first.getValue().code()))
                .isPresent();
    }

    private static HclProblem repeated(HclBlock second, OwnedBlock block) {
        String name = block.type() + " \"" + String.join("\" \"", block.labels()) + "\"";
        return new HclProblem(second.range(), "the block " + name + " is there twice", "remove one of them");
    }
}
