package dev.astra.hcl;

/** The inside of a quoted string: text, template sequences, the closing quote. */
final class QuoteLexer {
    private final Scan scan;

    QuoteLexer(Scan scan) {
        this.scan = scan;
    }

    void next(Frame string) {
        switch (scan.ahead(0)) {
            case '"' -> {
                scan.emit(TokenKind.CLOSE_QUOTE, scan.at() + 1);
                scan.leave();
            }
            case '\n' -> endOfLine(string);
            case '\r' -> carriageReturn(string);
            default -> {
                if (scan.opensTemplate(scan.at())) {
                    scan.openTemplate();
                } else {
                    scan.emit(TokenKind.QUOTED_TEXT, textEnd());
                }
            }
        }
    }

    private void carriageReturn(Frame string) {
        if (scan.ahead(1) == '\n') {
            endOfLine(string);
        } else {
            scan.reject(scan.at() + 1, "a carriage return stands inside a string", "write \\r");
        }
    }

    private int textEnd() {
        String text = scan.text();
        int end = scan.at();
        while (end < text.length() && !endsText(text.charAt(end)) && !scan.opensTemplate(end)) {
            end += width(text, end);
        }
        return end;
    }

    private static boolean endsText(char unit) {
        return unit == '"' || endsLine(unit);
    }

    private int width(String text, int at) {
        if (scan.escapesTemplate(at)) {
            return 3;
        }
        boolean escapes = text.charAt(at) == '\\' && at + 1 < text.length() && !endsLine(text.charAt(at + 1));
        return escapes ? 2 : 1;
    }

    private static boolean endsLine(char unit) {
        return unit == '\n' || unit == '\r';
    }

    /** A string ends on its line. Everything opened on this line ends with it, so that the lines after it are read as meant. */
    private void endOfLine(Frame string) {
        scan.leave();
        int lineStart = scan.lineStart();
        var around = scan.frame();
        if (around != null && around.opener().start() >= lineStart) {
            scan.invalidate(string.opener());
            scan.problem(around.opener(), "this template sequence is not closed before its string ends", "add \"}\"");
        } else {
            scan.problem(
                    string.opener(),
                    "this string is not closed on its line",
                    "add a double quote at its end; for text of many lines use a heredoc: <<EOT");
            scan.emit(TokenKind.INVALID, scan.at());
            scan.emit(TokenKind.CLOSE_QUOTE, scan.at());
        }
        for (var open = scan.frame(); open != null && open.opener().start() >= lineStart; open = scan.frame()) {
            scan.abandonFrame();
        }
    }
}
