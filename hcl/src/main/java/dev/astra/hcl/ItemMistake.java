package dev.astra.hcl;

/** What people get wrong around attributes and blocks, said so that they see it. */
final class ItemMistake {
    private ItemMistake() {}

    /** Something other than a name begins an item. */
    static ParseFailure atName(ParseContext context) {
        Token found = context.tokens().peek();
        return switch (found.kind()) {
            case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PAREN ->
                context.failure(found, "this " + context.describe(found) + " closes nothing", "remove it");
            case OPEN_QUOTE ->
                context.failure(found, "the name of an attribute or block is in quotes", "write it without quotes");
            default ->
                context.failure(
                        found,
                        "an attribute or a block is expected here, but found " + context.describe(found),
                        found.is(TokenKind.OPEN_BRACE)
                                ? "attributes of a file stand without braces around them"
                                : null);
        };
    }

    /** A name is followed neither by "=" nor by what makes it a block. */
    static ParseFailure afterName(ParseContext context, Token name) {
        Token found = context.tokens().peek();
        String text = context.text(name);
        String message = Quoting.inMessage(text) + " is neither an attribute nor a block: found "
                + context.describe(found) + " after it";
        return switch (found.kind()) {
            case COLON -> context.failure(found, message, "write \"=\" instead of \":\"");
            case NUMBER, OPEN_BRACKET, MINUS, OPEN_HEREDOC ->
                context.failure(found, message, "write \"=\" between the name and its value");
            case INVALID -> new ParseFailure();
            default -> context.failure(name, message, "write " + text + " = ... or " + text + " { ... }");
        };
    }

    /** An item is complete but its line goes on. */
    static ParseFailure afterItem(ParseContext context) {
        if (NumberMistake.isNext(context)) {
            return NumberMistake.failure(context);
        }
        Token found = context.tokens().peek();
        String message = "a new line is expected here, but found " + context.describe(found);
        return switch (found.kind()) {
            case COMMA -> context.failure(found, message, "remove the comma: attributes stand on lines of their own");
            case CLOSE_BRACE, IDENTIFIER -> context.failure(found, message, "put it on a line of its own");
            default -> context.failure(found, message, null);
        };
    }

    /** Something other than a label or "{" follows the type of a block. */
    static ParseFailure inBlockHeader(ParseContext context, Token type) {
        Token found = context.tokens().peek();
        String name = Quoting.inMessage(context.text(type));
        if (found.is(TokenKind.EQUAL)) {
            return context.failure(found, "the block " + name + " is set like an attribute", "remove the \"=\"");
        }
        return context.failure(
                found,
                "the block " + name + " has no body: \"{\" is expected on its line, but found "
                        + context.describe(found),
                "write " + context.text(type) + " \"label\" { ... } for a block, or " + context.text(type)
                        + " = ... for an attribute");
    }

    /** The brace of a block stands below its header; what is in the block is read all the same. */
    static void braceOnNextLine(ParseContext context) {
        context.tokens().next();
        Token brace = context.tokens().peek();
        context.problems()
                .add(context.range(brace), "\"{\" stands on a line of its own", "put it at the end of the line before");
    }

    /** A block that begins on one line holds something other than one attribute. */
    static ParseFailure inOneLineBlock(ParseContext context) {
        return context.failure(
                context.tokens().peek(),
                "a block on one line holds exactly one attribute, but found "
                        + context.describe(context.tokens().peek()),
                "put the content of the block on lines of their own");
    }
}
