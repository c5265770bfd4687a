package dev.astra.hcl;

import dev.astra.hcl.ParseContext.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Finds where to go on after an item that is wrong, so that the items after it are checked too.
 *
 * <p>If the brackets of the item are balanced it ends where the grammar says. If not, the indentation decides: people and editors
 * get it right even when a bracket is missing.
 */
final class Recovery {
    private final ParseContext context;
    private final TokenStream tokens;

    Recovery(ParseContext context) {
        this.context = context;
        this.tokens = context.tokens();
    }

    /** Goes on after the item of a body that began at a mark. */
    void afterBodyItem(Mark item, @Nullable TokenKind enclosing) {
        context.restore(item);
        if (givesUp()) {
            return;
        }
        var end = balancedEnd(item.index(), enclosing, false);
        int next = end.clean() ? -1 : nextByIndentation(item.index(), true);
        tokens.moveTo(next < 0 ? end.index() : next);
    }

    /** Goes on after the item of an object that began at a mark; false when its end cannot be told. */
    boolean afterObjectItem(Mark item) {
        context.restore(item);
        if (givesUp()) {
            return false;
        }
        var end = balancedEnd(item.index(), TokenKind.CLOSE_BRACE, true);
        int next = end.clean() ? end.index() : nextByIndentation(item.index(), false);
        if (next >= 0) {
            tokens.moveTo(next);
        }
        return next >= 0;
    }

    /** Goes on after the element of a list that began at a mark; false when its end cannot be told. */
    boolean afterElement(Mark element) {
        context.restore(element);
        if (givesUp()) {
            return false;
        }
        var end = balancedEnd(element.index(), TokenKind.CLOSE_BRACKET, true);
        if (end.clean()) {
            tokens.moveTo(end.index());
        }
        return end.clean();
    }

    /** A text that is wrong everywhere is not HCL, and looking for the end of each item would take long. */
    private boolean givesUp() {
        boolean enough = context.problems().areEnough();
        if (enough) {
            tokens.moveToEnd();
        }
        return enough;
    }

    private record End(int index, boolean clean) {}

    /** Where the item ends by its brackets: before the separator, or before the closer of what encloses it. */
    private End balancedEnd(int first, @Nullable TokenKind enclosing, boolean commaSeparates) {
        int reached = tokens.index();
        boolean inList = enclosing == TokenKind.CLOSE_BRACKET;
        boolean clean = true;
        var open = new OpenBrackets();
        for (int index = first; ; index++) {
            TokenKind kind = tokens.at(index).kind();
            if (kind == TokenKind.END) {
                return new End(index, clean && open.areNone());
            }
            boolean separates = (kind.endsLine() && !inList) || (kind == TokenKind.COMMA && commaSeparates);
            if (separates && open.areNone() && index >= reached) {
                return new End(index, clean);
            }
            TokenKind closer = kind.closer();
            if (closer != null) {
                open.open(closer);
            } else if (open.contain(kind)) {
                clean &= open.close(kind);
            } else if (kind == enclosing || (kind.closes() && commaSeparates)) {
                return new End(index, clean && kind == enclosing && open.areNone());
            }
        }
    }

    /** The next line that, by its indentation, begins a new item or closes what encloses the broken one; -1 if none does. */
    private int nextByIndentation(int first, boolean inBody) {
        int column = column(first);
        for (int index = tokens.index(); !tokens.at(index).is(TokenKind.END); index++) {
            if (tokens.startsLine(index) && index > first && column(index) <= column) {
                boolean outside = column(index) < column;
                boolean closes = tokens.at(index).is(TokenKind.CLOSE_BRACE) && (outside || inBody);
                if (closes || ((inBody || !outside) && beginsItem(index, inBody))) {
                    return index;
                }
                if (outside && !inBody && !tokens.at(index).kind().endsLine()) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private boolean beginsItem(int index, boolean inBody) {
        if (!tokens.at(index).is(TokenKind.IDENTIFIER)) {
            return false;
        }
        return switch (tokens.at(index + 1).kind()) {
            case EQUAL -> true;
            case COLON -> !inBody;
            case IDENTIFIER, OPEN_QUOTE, OPEN_BRACE -> inBody;
            default -> false;
        };
    }

    private int column(int index) {
        int start = tokens.at(index).start();
        return start - context.source().lineStart(start);
    }
}
