package dev.astra.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something is in a document: through blocks by type and labels, through attributes and keys by name, through lists by
 * index. For instance {@code HclPath.root().key("containers").index(0).key("image")}.
 *
 * @param steps from the outside to the inside
 */
public record HclPath(List<Step> steps) {
    private static final HclPath ROOT = new HclPath(List.of());

    public HclPath {
        steps = List.copyOf(steps);
    }

    /** One step further in. */
    public sealed interface Step {
        /** Into the block of a type with exactly these labels. */
        record Block(String type, List<String> labels) implements Step {
            public Block {
                labels = List.copyOf(labels);
            }

            @Override
            public String toString() {
                var text = new StringBuilder(type);
                labels.forEach(label -> text.append(' ').append(Quoting.literal(label)));
                return text.toString();
            }
        }

        /** Into one of the blocks of a type, counted from 0 among all of them, whatever their labels. */
        record BlockAt(String type, int index) implements Step {
            @Override
            public String toString() {
                return type + "[" + index + "]";
            }
        }

        /** To the value of an attribute of a body, or of a key of an object. */
        record Key(String name) implements Step {
            @Override
            public String toString() {
                return Identifiers.asKey(name);
            }
        }

        /** To the element of a list, counted from 0. */
        record Index(int index) implements Step {
            @Override
            public String toString() {
                return "[" + index + "]";
            }
        }
    }

    /** The document itself. */
    public static HclPath root() {
        return ROOT;
    }

    public HclPath block(String type, String... labels) {
        return with(new Step.Block(type, List.of(labels)));
    }

    /** Into a block that is one of several of its type. */
    public HclPath blockAt(String type, int index) {
        return with(new Step.BlockAt(type, index));
    }

    public HclPath key(String name) {
        return with(new Step.Key(name));
    }

    public HclPath index(int index) {
        return with(new Step.Index(index));
    }

    HclPath with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new HclPath(more);
    }

    /** The path without its last step, which it must have. */
    HclPath parent() {
        return new HclPath(steps.subList(0, steps.size() - 1));
    }

    /** The path as a message names it, such as {@code module "api".tags.Name} or {@code containers[0].image}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Step step : steps) {
            text.append(text.isEmpty() || step instanceof Step.Index ? "" : ".").append(step);
        }
        return text.isEmpty() ? "the document" : text.toString();
    }
}
