package dev.astra.hcl;

import org.jspecify.annotations.Nullable;

/** What a token is. Symbols carry their spelling, the rest is spelt as the text has it. */
enum TokenKind {
    IDENTIFIER(""),
    NUMBER(""),
    OPEN_QUOTE("\""),
    QUOTED_TEXT(""),
    CLOSE_QUOTE("\""),
    /** The marker's introduction with the end of its line. */
    OPEN_HEREDOC(""),
    HEREDOC_TEXT(""),
    /** The closing marker with the blanks around it, without the end of its line. */
    CLOSE_HEREDOC(""),
    OPEN_INTERPOLATION("${"),
    OPEN_DIRECTIVE("%{"),
    CLOSE_TEMPLATE("}"),
    OPEN_BRACE("{"),
    CLOSE_BRACE("}"),
    OPEN_BRACKET("["),
    CLOSE_BRACKET("]"),
    OPEN_PAREN("("),
    CLOSE_PAREN(")"),
    EQUAL("="),
    FAT_ARROW("=>"),
    EQUAL_TO("=="),
    NOT_EQUAL_TO("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    AND("&&"),
    OR("||"),
    NOT("!"),
    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    SLASH("/"),
    PERCENT("%"),
    QUESTION("?"),
    COLON(":"),
    DOUBLE_COLON("::"),
    COMMA(","),
    DOT("."),
    ELLIPSIS("..."),
    NEWLINE("\n"),
    /** A comment to the end of the line, with that end if the file has one. */
    LINE_COMMENT(""),
    BLOCK_COMMENT(""),
    /** Something the lexer has already reported. */
    INVALID(""),
    END("");

    private final String spelling;

    TokenKind(String spelling) {
        this.spelling = spelling;
    }

    String spelling() {
        return spelling;
    }

    boolean endsLine() {
        return this == NEWLINE || this == LINE_COMMENT;
    }

    boolean isComment() {
        return this == LINE_COMMENT || this == BLOCK_COMMENT;
    }

    /** The kind that closes what this kind opens, or null when it opens nothing. */
    @Nullable TokenKind closer() {
        return switch (this) {
            case OPEN_BRACE -> CLOSE_BRACE;
            case OPEN_BRACKET -> CLOSE_BRACKET;
            case OPEN_PAREN -> CLOSE_PAREN;
            case OPEN_QUOTE -> CLOSE_QUOTE;
            case OPEN_HEREDOC -> CLOSE_HEREDOC;
            case OPEN_INTERPOLATION, OPEN_DIRECTIVE -> CLOSE_TEMPLATE;
            default -> null;
        };
    }

    boolean closes() {
        return switch (this) {
            case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PAREN, CLOSE_QUOTE, CLOSE_HEREDOC, CLOSE_TEMPLATE -> true;
            default -> false;
        };
    }

    /** By how much the token changes the depth of brackets on its line. Quotes and heredocs are no brackets. */
    int bracketChange() {
        return switch (this) {
            case OPEN_BRACE, OPEN_BRACKET, OPEN_PAREN, OPEN_INTERPOLATION, OPEN_DIRECTIVE -> 1;
            case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PAREN, CLOSE_TEMPLATE -> -1;
            default -> 0;
        };
    }
}
