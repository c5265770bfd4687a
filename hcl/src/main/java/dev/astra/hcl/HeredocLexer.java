package dev.astra.hcl;

/** Heredocs: the introduction, lines of text with template sequences, the closing marker. */
final class HeredocLexer {
    private final Scan scan;

    HeredocLexer(Scan scan) {
        this.scan = scan;
    }

    /** Reads "&lt;&lt;EOT" or "&lt;&lt;-EOT" with the end of its line. */
    void open() {
        String text = scan.text();
        int name = scan.at() + (scan.ahead(2) == '-' ? 3 : 2);
        int end = Identifiers.end(text, name);
        int newline = text.startsWith("\r", end) ? end + 1 : end;
        if (end == name || !text.startsWith("\n", newline)) {
            scan.reject(
                    CodeLexer.lineEnd(scan),
                    "\"<<\" begins a heredoc, but no name alone follows it on its line",
                    "write <<EOT and the text on the lines after it");
            return;
        }
        String marker = text.substring(name, end);
        scan.enter(Frame.heredoc(scan.emit(TokenKind.OPEN_HEREDOC, newline + 1), marker));
    }

    void next(Frame frame) {
        int closerEnd = frame.isAtLineStart() ? closerEnd(frame.marker()) : -1;
        if (closerEnd >= 0) {
            scan.emit(TokenKind.CLOSE_HEREDOC, closerEnd);
            scan.leave();
        } else if (scan.opensTemplate(scan.at())) {
            frame.atLineStart(false);
            scan.openTemplate();
        } else {
            text(frame);
        }
    }

    /** Where the closing marker and the blanks behind it end, or -1 when this line is not the closing one. */
    private int closerEnd(String marker) {
        String text = scan.text();
        int newline = text.indexOf('\n', scan.at());
        if (newline < 0 || !Spaces.trim(text.substring(scan.at(), newline)).equals(marker)) {
            return -1;
        }
        return text.charAt(newline - 1) == '\r' ? newline - 1 : newline;
    }

    private void text(Frame frame) {
        String text = scan.text();
        int end = scan.at();
        while (end < text.length() && !scan.opensTemplate(end) && !isLoneReturn(text, end)) {
            if (text.charAt(end) == '\n') {
                scan.emit(TokenKind.HEREDOC_TEXT, end + 1);
                frame.atLineStart(true);
                return;
            }
            end += scan.escapesTemplate(end) ? 3 : 1;
        }
        frame.atLineStart(false);
        if (end > scan.at()) {
            scan.emit(TokenKind.HEREDOC_TEXT, end);
        } else {
            scan.reject(end + 1, "a carriage return stands inside a line", "end the line here or remove it");
        }
    }

    private static boolean isLoneReturn(String text, int at) {
        return text.charAt(at) == '\r' && !text.startsWith("\n", at + 1);
    }
}
