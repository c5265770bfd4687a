package dev.astra.hcl;

import org.jspecify.annotations.Nullable;

/** What a template is made of before its directives are matched: a flat row of texts, interpolations and directives. */
sealed interface TemplatePiece {
    HclRange range();

    /** Text, line by line in a heredoc: trimming and indentation are a matter of lines. */
    record Text(String value, HclRange range) implements TemplatePiece {}

    record Interpolation(HclExpression value, HclRange range) implements TemplatePiece {}

    record If(HclExpression condition, HclRange range) implements TemplatePiece {}

    record Else(HclRange range) implements TemplatePiece {}

    record EndIf(HclRange range) implements TemplatePiece {}

    record For(@Nullable String keyName, String valueName, HclExpression collection, HclRange range)
            implements TemplatePiece {}

    record EndFor(HclRange range) implements TemplatePiece {}

    /** The piece as a message names it. */
    default String describe() {
        return Quoting.inMessage(range().text());
    }
}
