package dev.astra.hcl;

/** What a path can lead to. */
sealed interface Place {
    HclRange range();

    /** The body of the file. */
    record InFile(HclBody body) implements Place {
        @Override
        public HclRange range() {
            return body.range();
        }
    }

    record InBlock(HclBlock block) implements Place {
        @Override
        public HclRange range() {
            return block.range();
        }
    }

    record InValue(HclExpression value) implements Place {
        @Override
        public HclRange range() {
            return value.range();
        }
    }

    /** The place as a message calls it. */
    default String kind() {
        return switch (this) {
            case InFile _ -> "the document";
            case InBlock _ -> "a block";
            case InValue(HclExpression value) ->
                switch (value) {
                    case HclExpression.Tuple _ -> "a list";
                    case HclExpression.ObjectLiteral _ -> "an object";
                    case HclExpression.Template _ -> "a string";
                    case HclExpression.NumberLiteral _ -> "a number";
                    case HclExpression.BooleanLiteral _ -> "a boolean";
                    case HclExpression.NullLiteral _ -> "null";
                    default -> "an expression";
                };
        };
    }
}
