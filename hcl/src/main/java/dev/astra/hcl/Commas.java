package dev.astra.hcl;

/** The complaint about values in a row without a comma between them. */
final class Commas {
    private Commas() {}

    /** Whether a value begins where only a comma or a closing bracket may stand. */
    static boolean areMissing(ParseContext context) {
        return switch (context.tokens().peek().kind()) {
            case NUMBER, IDENTIFIER, OPEN_QUOTE, OPEN_HEREDOC, OPEN_BRACE -> true;
            default -> false;
        };
    }

    static void reportMissing(ParseContext context, String members) {
        if (NumberMistake.isNext(context)) {
            throw NumberMistake.failure(context);
        }
        Token found = context.tokens().peek();
        context.problems()
                .add(
                        context.range(found),
                        "a comma is missing before " + context.describe(found),
                        "separate " + members + " by commas");
    }
}
