package dev.astra.hcl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over a text: how far it has come, what it is inside of, the tokens so far. */
final class Scan {
    private final HclSource source;
    private final Problems problems;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int at;

    Scan(HclSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.text = source.text();
        this.at = source.contentStart();
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The character some places ahead; NUL, which is never a symbol, behind the end. */
    char ahead(int distance) {
        return at + distance < text.length() ? text.charAt(at + distance) : '\0';
    }

    boolean sees(String expected) {
        return text.startsWith(expected, at);
    }

    void skip(int length) {
        at += length;
    }

    Token emit(TokenKind kind, int end) {
        var token = new Token(kind, at, end);
        tokens.add(token);
        at = end;
        return token;
    }

    /** Reports characters that cannot be read and goes on behind them. */
    void reject(int end, String message, @Nullable String suggestion) {
        problems.add(source.range(at, end), message, suggestion);
        emit(TokenKind.INVALID, end);
    }

    /** Takes a token back that was not meant as what it seemed. */
    void invalidate(Token token) {
        tokens.set(tokens.lastIndexOf(token), new Token(TokenKind.INVALID, token.start(), token.end()));
    }

    void problem(Token place, String message, @Nullable String suggestion) {
        problems.add(source.range(place.start(), place.end()), message, suggestion);
    }

    @Nullable Frame frame() {
        return frames.peek();
    }

    void enter(Frame frame) {
        frames.push(frame);
    }

    void leave() {
        frames.pop();
    }

    /** Leaves the innermost frame where it should not end: what it opened is closed by a token without characters. */
    void abandonFrame() {
        var closer = frames.pop().opener().kind().closer();
        if (closer != null) {
            emit(closer, at);
        }
    }

    int lineStart() {
        return source.lineStart(at);
    }

    /** Opens "${", "${~", "%{" or "%{~"; what is inside is code. */
    void openTemplate() {
        var kind = ahead(0) == '$' ? TokenKind.OPEN_INTERPOLATION : TokenKind.OPEN_DIRECTIVE;
        enter(Frame.code(emit(kind, at + (ahead(2) == '~' ? 3 : 2))));
    }

    /** Whether "${" or "%{" begins at an offset. */
    boolean opensTemplate(int offset) {
        char unit = text.charAt(offset);
        return (unit == '$' || unit == '%') && text.startsWith("{", offset + 1);
    }

    /** Whether "$${" or "%%{" begins at an offset, which is text. */
    boolean escapesTemplate(int offset) {
        char unit = text.charAt(offset);
        return (unit == '$' || unit == '%') && text.startsWith(unit + "{", offset + 1);
    }

    List<Token> tokens() {
        return tokens;
    }
}
