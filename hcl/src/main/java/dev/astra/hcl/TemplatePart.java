package dev.astra.hcl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a quoted string or heredoc. */
public sealed interface TemplatePart {
    HclRange range();

    /** Text that stands for itself, with escapes resolved. */
    record Text(String value, HclRange range) implements TemplatePart {}

    /** <code>${ value }</code>. */
    record Interpolation(HclExpression value, HclRange range) implements TemplatePart {}

    /** <code>%{ if condition }...%{ else }...%{ endif }</code>. */
    record If(HclExpression condition, List<TemplatePart> whenTrue, List<TemplatePart> whenFalse, HclRange range)
            implements TemplatePart {
        public If {
            whenTrue = List.copyOf(whenTrue);
            whenFalse = List.copyOf(whenFalse);
        }
    }

    /**
     * <code>%{ for value in collection }...%{ endfor }</code>.
     *
     * @param keyName the variable of the key, if two are named
     */
    record For(
            @Nullable String keyName,
            String valueName,
            HclExpression collection,
            List<TemplatePart> body,
            HclRange range)
            implements TemplatePart {
        public For {
            body = List.copyOf(body);
        }
    }
}
