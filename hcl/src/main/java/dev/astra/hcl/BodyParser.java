package dev.astra.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses attributes and blocks. */
final class BodyParser {
    private final ParseContext context;
    private final TokenStream tokens;

    private BodyParser(ParseContext context) {
        this.context = context;
        this.tokens = context.tokens();
    }

    /** The body of a file. It is complete only if there are no problems afterwards. */
    static HclBody parse(HclSource source, Problems problems, int maximumNesting) {
        var context = new ParseContext(source, problems, maximumNesting);
        List<HclItem> items = List.of();
        try {
            items = new BodyParser(context).items(null);
        } catch (StackOverflowError tooDeep) {
            // The caller allows more levels than its stack holds. Nothing that is half done is seen outside this
            // method.
            context.failure(context.tokens().peek(), "values or blocks are nested too deep to be read", null);
        }
        return new HclBody(
                items, source.range(source.contentStart(), source.text().length()));
    }

    /** Items up to the end of the file, or up to the closing brace of a block, which stays. */
    private List<HclItem> items(@Nullable Token opener) {
        List<HclItem> items = new ArrayList<>();
        Map<String, HclAttribute> attributes = new LinkedHashMap<>();
        while (true) {
            if (tokens.seesEndOfLine()) {
                tokens.next();
            } else if (tokens.sees(TokenKind.END)) {
                return items;
            } else if (tokens.sees(TokenKind.CLOSE_BRACE) && opener != null) {
                return items;
            } else {
                item(items, attributes, opener);
            }
        }
    }

    private void item(List<HclItem> items, Map<String, HclAttribute> attributes, @Nullable Token opener) {
        var mark = context.mark();
        try {
            HclItem item = item();
            if (item instanceof HclAttribute attribute) {
                var earlier = attributes.putIfAbsent(attribute.name(), attribute);
                if (earlier != null) {
                    Duplicates.report(context, attribute.name(), attribute.nameRange(), earlier.nameRange());
                }
            }
            items.add(item);
            endItem();
        } catch (ParseFailure reported) {
            new Recovery(context).afterBodyItem(mark, opener == null ? null : TokenKind.CLOSE_BRACE);
        }
    }

    private HclItem item() {
        Token name = itemName();
        return switch (tokens.peek().kind()) {
            case EQUAL -> attribute(name);
            case IDENTIFIER, OPEN_QUOTE, OPEN_BRACE -> block(name);
            default -> {
                if (!seesBraceOnNextLine()) {
                    throw ItemMistake.afterName(context, name);
                }
                yield block(name);
            }
        };
    }

    private Token itemName() {
        if (!tokens.sees(TokenKind.IDENTIFIER)) {
            throw ItemMistake.atName(context);
        }
        return tokens.next();
    }

    private HclAttribute attribute(Token name) {
        tokens.next();
        var value = new ExpressionParser(context).expression();
        return new HclAttribute(context.text(name), context.range(name), value, context.rangeFrom(name));
    }

    private void endItem() {
        if (!tokens.seesEndOfLine() && !tokens.sees(TokenKind.END)) {
            throw ItemMistake.afterItem(context);
        }
    }

    private HclBlock block(Token type) {
        List<HclLabel> labels = new ArrayList<>();
        while (!tokens.sees(TokenKind.OPEN_BRACE)) {
            if (seesBraceOnNextLine()) {
                ItemMistake.braceOnNextLine(context);
            } else {
                labels.add(label(type));
            }
        }
        Token opener = tokens.next();
        context.enter();
        var items = isOnOneLine() ? List.<HclItem>of(onlyAttribute()) : items(opener);
        Token closer = context.brackets().close(opener);
        context.leave();
        var body = new HclBody(items, context.range(opener).upTo(context.range(closer)));
        return new HclBlock(context.text(type), context.range(type), labels, body, context.rangeFrom(type));
    }

    private boolean seesBraceOnNextLine() {
        return tokens.seesEndOfLine() && tokens.peekSecond().is(TokenKind.OPEN_BRACE);
    }

    private HclLabel label(Token type) {
        Token next = tokens.peek();
        return switch (next.kind()) {
            case IDENTIFIER -> {
                tokens.next();
                yield new HclLabel(context.text(next), context.range(next));
            }
            case OPEN_QUOTE -> new TemplateParser(context).label();
            default -> throw ItemMistake.inBlockHeader(context, type);
        };
    }

    private boolean isOnOneLine() {
        return !tokens.seesEndOfLine() && !tokens.sees(TokenKind.CLOSE_BRACE) && !tokens.sees(TokenKind.END);
    }

    /** A block on one line holds one attribute and nothing else. */
    private HclAttribute onlyAttribute() {
        Token name = itemName();
        if (!tokens.sees(TokenKind.EQUAL)) {
            throw ItemMistake.inOneLineBlock(context);
        }
        var attribute = attribute(name);
        if (!tokens.sees(TokenKind.CLOSE_BRACE) && !tokens.sees(TokenKind.END)) {
            throw ItemMistake.inOneLineBlock(context);
        }
        return attribute;
    }
}
