package dev.astra.hcl;

import java.util.List;

/** What stands around a place in a document: the tokens before and after it, the blanks that begin its line. */
final class Surroundings {
    /** How much further in a level stands. */
    static final String STEP = "  ";

    private final HclSource source;
    private final List<Token> tokens;

    Surroundings(HclDocument document) {
        this.source = document.source();
        this.tokens = Lexer.tokens(source, new Problems());
    }

    String text() {
        return source.text();
    }

    String newline() {
        return source.newline();
    }

    String indentation(int offset) {
        return source.indentation(offset);
    }

    int lineStart(int offset) {
        return source.lineStart(offset);
    }

    /** Whether nothing but blanks stands before an offset on its line. */
    boolean startsLine(int offset) {
        return source.lineStart(offset) + source.indentation(offset).length() == offset;
    }

    boolean onOneLine(HclRange range) {
        return source.lineStart(range.startOffset()) == source.lineStart(range.endOffset());
    }

    /** The first token at or after an offset that is no block comment. */
    Token next(int offset) {
        int index = indexAt(offset);
        while (tokens.get(index).is(TokenKind.BLOCK_COMMENT)) {
            index++;
        }
        return tokens.get(index);
    }

    /** The first token at or after an offset that is neither a comment nor the end of a line. */
    Token nextCode(int offset) {
        Token token = next(offset);
        while (token.kind().endsLine()) {
            token = next(token.end());
        }
        return token;
    }

    boolean endsInHeredoc(HclRange range) {
        return tokens.get(indexAt(range.endOffset()) - 1).is(TokenKind.CLOSE_HEREDOC);
    }

    /** The offset after the blanks that begin at an offset. */
    int skipBlanks(int offset) {
        int at = offset;
        while (at < text().length() && Spaces.isBlank(text().charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset before the blanks that end at an offset. */
    int skipBlanksBack(int offset) {
        int at = offset;
        while (at > 0 && Spaces.isBlank(text().charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The offset of the first character of the next line, counted from an offset with nothing but blanks behind it. */
    int nextLine(int offset) {
        Token end = next(offset);
        return end.kind().endsLine() ? end.end() : text().length();
    }

    /** The index of the first token that begins at or after an offset. */
    private int indexAt(int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** New lines as the document would have them: its way to end a line, and each but the first as far in as given. */
    String indented(String text, String indentation) {
        List<Splice> indents = Lexer.tokens(new HclSource("", text), new Problems()).stream()
                .filter(token -> token.kind().endsLine() && token.end() < text.length())
                .filter(token -> text.charAt(token.end()) != '\n')
                .map(token -> Splice.insert(token.end(), indentation))
                .toList();
        return Splice.apply(text, indents).replace("\n", newline());
    }
}
