package dev.astra.hcl;

import java.util.List;

/** Cuts a text into tokens. Every character except blanks and the byte order mark belongs to exactly one of them. */
final class Lexer {
    private final Scan scan;
    private final CodeLexer code;
    private final QuoteLexer quote;
    private final HeredocLexer heredoc;

    private Lexer(Scan scan) {
        this.scan = scan;
        this.code = new CodeLexer(scan);
        this.quote = new QuoteLexer(scan);
        this.heredoc = new HeredocLexer(scan);
    }

    /** The tokens of a text, the last of kind END. What cannot be read is reported and becomes INVALID. */
    static List<Token> tokens(HclSource source, Problems problems) {
        UnpairedSurrogates.report(source, problems);
        return new Lexer(new Scan(source, problems)).all();
    }

    private List<Token> all() {
        while (!scan.atEnd()) {
            var frame = scan.frame();
            if (frame == null) {
                code.next();
                continue;
            }
            switch (frame.kind()) {
                case CODE -> code.next();
                case QUOTE -> quote.next(frame);
                case HEREDOC -> heredoc.next(frame);
            }
        }
        closeAll();
        scan.emit(TokenKind.END, scan.at());
        return scan.tokens();
    }

    /** At the end of the text only the innermost open thing is reported; the others are open because it is. */
    private void closeAll() {
        var frame = scan.frame();
        if (frame == null) {
            return;
        }
        switch (frame.kind()) {
            case CODE -> scan.problem(frame.opener(), "this template sequence is never closed", "add \"}\"");
            case QUOTE -> scan.problem(frame.opener(), "this string is never closed", "add a double quote at its end");
            case HEREDOC ->
                scan.problem(
                        frame.opener(),
                        "this heredoc is never closed: no line after it holds only "
                                + Quoting.inMessage(frame.marker()),
                        "end the text with a line of its own: " + frame.marker());
        }
        scan.emit(TokenKind.INVALID, scan.at());
        while (scan.frame() != null) {
            scan.abandonFrame();
        }
    }
}
