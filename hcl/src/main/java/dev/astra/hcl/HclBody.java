package dev.astra.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole file, or what stands between the braces of a block.
 *
 * @param items attributes and blocks in the order of the text
 * @param range everything inside, blanks and comments included
 */
public record HclBody(List<HclItem> items, HclRange range) {
    public HclBody {
        items = List.copyOf(items);
    }

    public List<HclAttribute> attributes() {
        return only(HclAttribute.class);
    }

    public List<HclBlock> blocks() {
        return only(HclBlock.class);
    }

    private <T extends HclItem> List<T> only(Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (HclItem item : items) {
            if (kind.isInstance(item)) {
                found.add(kind.cast(item));
            }
        }
        return List.copyOf(found);
    }

    /** The attribute of a name; a body has at most one. */
    public Optional<HclAttribute> attribute(String name) {
        return attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    /** The blocks of a type with exactly these labels, for instance all {@code module "network"}. */
    public List<HclBlock> blocks(String type, String... labels) {
        var wanted = List.of(labels);
        return blocks().stream()
                .filter(block ->
                        block.type().equals(type) && block.labelValues().equals(wanted))
                .toList();
    }

    /** The values of the attributes, if they are all constant. A block has no value and is a problem. */
    public HclResult<HclObject> evaluate() {
        return ConstantEvaluator.evaluate(this);
    }
}
