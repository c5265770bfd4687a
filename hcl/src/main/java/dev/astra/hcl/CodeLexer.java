package dev.astra.hcl;

import org.jspecify.annotations.Nullable;

/** Code: names, numbers, symbols, comments, and what opens a string. */
final class CodeLexer {
    private final Scan scan;
    private final HeredocLexer heredoc;

    CodeLexer(Scan scan) {
        this.scan = scan;
        this.heredoc = new HeredocLexer(scan);
    }

    void next() {
        char unit = scan.ahead(0);
        switch (unit) {
            case ' ', '\t' -> scan.skip(1);
            case '\n' -> scan.emit(TokenKind.NEWLINE, scan.at() + 1);
            case '\r' -> carriageReturn();
            case '"' -> scan.enter(Frame.quote(scan.emit(TokenKind.OPEN_QUOTE, scan.at() + 1)));
            case '#' -> lineComment();
            case '/' -> slash();
            case '{' -> openBrace();
            case '}' -> closeBrace();
            case '~' -> tilde();
            case '<' -> less();
            default -> {
                if (Numbers.isDigit(unit)) {
                    scan.emit(TokenKind.NUMBER, Numbers.end(scan.text(), scan.at()));
                } else {
                    wordOrSymbol();
                }
            }
        }
    }

    private void carriageReturn() {
        if (scan.ahead(1) == '\n') {
            scan.emit(TokenKind.NEWLINE, scan.at() + 2);
        } else {
            scan.reject(scan.at() + 1, "a carriage return stands inside a line", "end the line here or remove it");
        }
    }

    private void slash() {
        switch (scan.ahead(1)) {
            case '/' -> lineComment();
            case '*' -> blockComment();
            default -> scan.emit(TokenKind.SLASH, scan.at() + 1);
        }
    }

    private void lineComment() {
        int newline = scan.text().indexOf('\n', scan.at());
        scan.emit(TokenKind.LINE_COMMENT, newline < 0 ? scan.text().length() : newline + 1);
    }

    private void blockComment() {
        int end = scan.text().indexOf("*/", scan.at() + 2);
        if (end >= 0) {
            scan.emit(TokenKind.BLOCK_COMMENT, end + 2);
            return;
        }
        var opener = new Token(TokenKind.INVALID, scan.at(), scan.at() + 2);
        scan.problem(opener, "this comment is never closed", "add \"*/\" at its end");
        scan.emit(TokenKind.INVALID, scan.text().length());
    }

    private void openBrace() {
        var frame = scan.frame();
        if (frame != null) {
            frame.openBrace();
        }
        scan.emit(TokenKind.OPEN_BRACE, scan.at() + 1);
    }

    private void closeBrace() {
        var frame = scan.frame();
        if (frame == null || frame.hasOpenBrace()) {
            scan.emit(TokenKind.CLOSE_BRACE, scan.at() + 1);
            if (frame != null) {
                frame.closeBrace();
            }
        } else {
            closeTemplate(1);
        }
    }

    private void tilde() {
        var frame = scan.frame();
        if (scan.ahead(1) == '}' && frame != null && !frame.hasOpenBrace()) {
            closeTemplate(2);
        } else {
            stray();
        }
    }

    private void closeTemplate(int width) {
        scan.emit(TokenKind.CLOSE_TEMPLATE, scan.at() + width);
        scan.leave();
    }

    private void less() {
        if (scan.ahead(1) == '<' && scan.ahead(2) != '<') {
            heredoc.open();
        } else {
            wordOrSymbol();
        }
    }

    private void wordOrSymbol() {
        int wordEnd = Identifiers.end(scan.text(), scan.at());
        if (wordEnd > scan.at()) {
            scan.emit(TokenKind.IDENTIFIER, wordEnd);
            return;
        }
        TokenKind symbol = symbol();
        if (symbol == null) {
            stray();
        } else {
            scan.emit(symbol, scan.at() + symbol.spelling().length());
        }
    }

    private @Nullable TokenKind symbol() {
        char next = scan.ahead(1);
        return switch (scan.ahead(0)) {
            case '[' -> TokenKind.OPEN_BRACKET;
            case ']' -> TokenKind.CLOSE_BRACKET;
            case '(' -> TokenKind.OPEN_PAREN;
            case ')' -> TokenKind.CLOSE_PAREN;
            case '=' -> next == '=' ? TokenKind.EQUAL_TO : next == '>' ? TokenKind.FAT_ARROW : TokenKind.EQUAL;
            case '!' -> next == '=' ? TokenKind.NOT_EQUAL_TO : TokenKind.NOT;
            case '<' -> next == '=' ? TokenKind.LESS_OR_EQUAL : TokenKind.LESS;
            case '>' -> next == '=' ? TokenKind.GREATER_OR_EQUAL : TokenKind.GREATER;
            case '&' -> next == '&' ? TokenKind.AND : null;
            case '|' -> next == '|' ? TokenKind.OR : null;
            case ':' -> next == ':' ? TokenKind.DOUBLE_COLON : TokenKind.COLON;
            case '.' -> scan.sees("...") ? TokenKind.ELLIPSIS : TokenKind.DOT;
            case '+' -> TokenKind.PLUS;
            case '-' -> TokenKind.MINUS;
            case '*' -> TokenKind.STAR;
            case '%' -> TokenKind.PERCENT;
            case '?' -> TokenKind.QUESTION;
            case ',' -> TokenKind.COMMA;
            default -> null;
        };
    }

    private void stray() {
        scan.reject(
                StrayCharacter.end(scan.text(), scan.at()),
                StrayCharacter.message(scan.text(), scan.at()),
                StrayCharacter.suggestion(scan.text().codePointAt(scan.at())));
    }

    /** The offset at which the line of a scan ends, without the characters that end it. */
    static int lineEnd(Scan scan) {
        int newline = scan.text().indexOf('\n', scan.at());
        int end = newline < 0 ? scan.text().length() : newline;
        return end > scan.at() && scan.text().charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
