package dev.astra.hcl;

import dev.astra.hcl.HclExpression.ObjectLiteral;
import dev.astra.hcl.HclExpression.ObjectLiteral.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parses objects. */
final class ObjectParser {
    private final ParseContext context;
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    ObjectParser(ParseContext context, ExpressionParser expressions) {
        this.context = context;
        this.tokens = context.tokens();
        this.expressions = expressions;
    }

    HclExpression object() {
        Token opener = tokens.next();
        boolean before = tokens.linesMatter(false);
        boolean loop = ForParser.begins(context);
        tokens.linesMatter(!loop);
        var object = loop ? new ForParser(context, expressions).object(opener) : items(opener);
        tokens.linesMatter(before);
        return object;
    }

    private ObjectLiteral items(Token opener) {
        List<Item> items = new ArrayList<>();
        Map<String, Item> keys = new HashMap<>();
        while (!tokens.skip(TokenKind.CLOSE_BRACE)) {
            if (tokens.sees(TokenKind.END)) {
                throw context.brackets().unclosed(opener);
            }
            if (tokens.seesEndOfLine()) {
                tokens.next();
            } else {
                recoverableItem(opener, items, keys);
            }
        }
        return new ObjectLiteral(items, context.rangeFrom(opener));
    }

    private void recoverableItem(Token opener, List<Item> items, Map<String, Item> keys) {
        var mark = context.mark();
        try {
            Item item = item();
            items.add(item);
            ObjectKeys.constant(item.key()).ifPresent(key -> {
                var earlier = keys.putIfAbsent(key, item);
                if (earlier != null) {
                    Duplicates.report(
                            context, key, item.key().range(), earlier.key().range());
                }
            });
            separator(opener);
        } catch (ParseFailure reported) {
            if (!new Recovery(context).afterObjectItem(mark)) {
                throw reported;
            }
            tokens.skip(TokenKind.COMMA);
        }
    }

    private Item item() {
        Token first = tokens.peek();
        var key = expressions.expression();
        if (!tokens.skip(TokenKind.EQUAL) && !tokens.skip(TokenKind.COLON)) {
            Token found = tokens.peek();
            throw context.failure(
                    found,
                    "the key " + Quoting.inMessage(key.range().text())
                            + " has no value: \"=\" is expected here, but found " + context.describe(found),
                    found.is(TokenKind.IDENTIFIER)
                            ? "put a key with blanks or points in quotes"
                            : "write \"=\" and a value after the key");
        }
        var value = expressions.expression();
        return new Item(key, value, context.rangeFrom(first));
    }

    private void separator(Token opener) {
        if (tokens.skip(TokenKind.COMMA) || tokens.seesEndOfLine() || tokens.sees(TokenKind.CLOSE_BRACE)) {
            return;
        }
        Token found = tokens.peek();
        if (found.kind().closes() || found.is(TokenKind.END)) {
            throw context.brackets().unclosed(opener);
        }
        if (NumberMistake.isNext(context)) {
            throw NumberMistake.failure(context);
        }
        throw context.failure(
                found,
                "a comma or a new line is expected here, but found " + context.describe(found),
                "separate the attributes of an object by commas or lines");
    }
}
