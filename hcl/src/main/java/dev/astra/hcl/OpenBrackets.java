package dev.astra.hcl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/** The brackets, quotes and heredocs that are open at a place, told by what would close them. */
final class OpenBrackets {
    private final Deque<TokenKind> closers = new ArrayDeque<>();
    private final Map<TokenKind, Integer> counts = new EnumMap<>(TokenKind.class);

    void open(TokenKind closer) {
        closers.push(closer);
        counts.merge(closer, 1, Integer::sum);
    }

    boolean areNone() {
        return closers.isEmpty();
    }

    boolean contain(TokenKind closer) {
        return counts.getOrDefault(closer, 0) > 0;
    }

    /** Closes the innermost that the closer fits, and all inside it; false when there were any inside it. */
    boolean close(TokenKind closer) {
        boolean innermost = closers.element() == closer;
        TokenKind closed = pop();
        while (closed != closer) {
            closed = pop();
        }
        return innermost;
    }

    private TokenKind pop() {
        TokenKind closer = closers.pop();
        counts.merge(closer, -1, Integer::sum);
        return closer;
    }
}
