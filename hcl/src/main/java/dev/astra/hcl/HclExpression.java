package dev.astra.hcl;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as it is written: the tree of one expression. Every node knows its place in the text. */
public sealed interface HclExpression {
    /** The characters of the expression. */
    HclRange range();

    /**
     * The value, if everything in it is constant: literals, lists, objects, text without template sequences, negated numbers,
     * parentheses. A reference, a call or any other operator is a problem at its place.
     */
    default HclResult<HclValue> evaluate() {
        return ConstantEvaluator.evaluate(this);
    }

    /** A number, exact and in its shortest form. */
    record NumberLiteral(BigDecimal value, HclRange range) implements HclExpression {}

    /** {@code true} or {@code false}. */
    record BooleanLiteral(boolean value, HclRange range) implements HclExpression {}

    /** {@code null}. */
    record NullLiteral(HclRange range) implements HclExpression {}

    /**
     * A quoted string or a heredoc.
     *
     * @param parts the text with escapes resolved and indentation removed, and the template sequences in it; neighbouring texts
     *     are one part, and an empty string has no part
     * @param heredoc whether it is written as a heredoc
     */
    record Template(List<TemplatePart> parts, boolean heredoc, HclRange range) implements HclExpression {
        public Template {
            parts = List.copyOf(parts);
        }
    }

    /** {@code [a, b]}. */
    record Tuple(List<HclExpression> elements, HclRange range) implements HclExpression {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /** <code>{ a = 1, b = 2 }</code>. */
    record ObjectLiteral(List<Item> items, HclRange range) implements HclExpression {
        public ObjectLiteral {
            items = List.copyOf(items);
        }

        /**
         * One key with its value. A key that is a bare name stands for its own text and not for what it would refer to.
         *
         * @param range from the key to the end of the value
         */
        public record Item(HclExpression key, HclExpression value, HclRange range) {}
    }

    /** A name alone, such as {@code var}. */
    record Reference(String name, HclRange range) implements HclExpression {}

    /** Steps into another expression, such as {@code module.network.subnets[0].id}. */
    record Traversal(HclExpression source, List<Step> steps, HclRange range) implements HclExpression {
        public Traversal {
            steps = List.copyOf(steps);
        }

        /** One step. */
        public sealed interface Step {
            HclRange range();

            /** {@code .name}. */
            record Attribute(String name, HclRange range) implements Step {}

            /** {@code [key]}, or the old {@code .0}. */
            record Index(HclExpression key, HclRange range) implements Step {}

            /** {@code .*} or {@code [*]}; a full splat takes all steps after it, the other only attributes. */
            record Splat(boolean full, HclRange range) implements Step {}
        }
    }

    /**
     * {@code name(a, b)}.
     *
     * @param function the name, with {@code ::} between the parts of a provider's function
     * @param expandsLast whether the last argument is a list of arguments: {@code name(list...)}
     */
    record Call(String function, List<HclExpression> arguments, boolean expandsLast, HclRange range)
            implements HclExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code -a} or {@code !a}.
     *
     * @param operator the symbol
     */
    record Unary(String operator, HclExpression operand, HclRange range) implements HclExpression {}

    /**
     * {@code a + b}.
     *
     * @param operator the symbol
     */
    record Binary(HclExpression left, String operator, HclExpression right, HclRange range) implements HclExpression {}

    /** {@code condition ? whenTrue : whenFalse}. */
    record Conditional(HclExpression condition, HclExpression whenTrue, HclExpression whenFalse, HclRange range)
            implements HclExpression {}

    /**
     * {@code [for v in list : v]} or <code>{ for k, v in map : k => v }</code>.
     *
     * @param keyName the variable of the key, if two are named
     * @param key the key of each entry; null when a list is made
     * @param condition which elements are taken, if not all
     * @param grouped whether values of the same key are gathered: {@code v...}
     */
    record For(
            @Nullable String keyName,
            String valueName,
            HclExpression collection,
            @Nullable HclExpression key,
            HclExpression value,
            @Nullable HclExpression condition,
            boolean grouped,
            HclRange range)
            implements HclExpression {}

    /** {@code (a)}. */
    record Parentheses(HclExpression inner, HclRange range) implements HclExpression {}
}
