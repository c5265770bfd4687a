package dev.astra.hcl;

/** The complaint about letters that follow a number without a blank: 512MB, 0x10, 1_000. */
final class NumberMistake {
    private NumberMistake() {}

    static boolean isNext(ParseContext context) {
        Token number = context.tokens().previous();
        Token letters = context.tokens().peek();
        return number.is(TokenKind.NUMBER) && letters.is(TokenKind.IDENTIFIER) && number.end() == letters.start();
    }

    static ParseFailure failure(ParseContext context) {
        Token number = context.tokens().previous();
        Token letters = context.tokens().peek();
        String written = context.text(number) + context.text(letters);
        return context.failure(
                new Token(TokenKind.NUMBER, number.start(), letters.end()),
                Quoting.inMessage(written) + " is not a number",
                "write decimal digits, or put it in quotes if text is meant");
    }
}
