package dev.astra.metadatastore.service;

import dev.astra.domain.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values as JSON on one line. It reads what it writes; anything else is an {@link IllegalArgumentException}. */
final class ValueJson {
    private final String json;
    private int next;

    private ValueJson(String json) {
        this.json = json;
    }

    static String write(Value value) {
        var text = new StringBuilder();
        write(text, value);
        return text.toString();
    }

    private static void write(StringBuilder text, Value value) {
        switch (value) {
            case Value.Text(var content) -> quote(text, content);
            case Value.Numeral(var number) -> text.append(number);
            case Value.Flag(var flag) -> text.append(flag);
            case Value.Sequence(var items) -> {
                String separator = "[";
                for (Value item : items) {
                    write(text.append(separator), item);
                    separator = ",";
                }
                text.append(items.isEmpty() ? "[]" : "]");
            }
            case Value.Mapping(var fields) -> {
                String separator = "{";
                for (Map.Entry<String, Value> field : fields.entrySet()) {
                    quote(text.append(separator), field.getKey());
                    write(text.append(':'), field.getValue());
                    separator = ",";
                }
                text.append(fields.isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void quote(StringBuilder text, String content) {
        text.append('"');
        for (int i = 0; i < content.length(); i++) {
            char character = content.charAt(i);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ') {
                text.append("\\u%04x".formatted((int) character));
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }

    static Value read(String json) {
        var reader = new ValueJson(json);
        Value value = reader.value();
        reader.require(reader.next == json.length());
        return value;
    }

    private Value value() {
        char first = peek();
        return switch (first) {
            case '"' -> Value.of(text());
            case '[' -> sequence();
            case '{' -> mapping();
            case 't', 'f' -> flag();
            default -> number();
        };
    }

    private Value sequence() {
        var items = new ArrayList<Value>();
        for (char end = open(']'); end != ']'; end = take()) {
            items.add(value());
            require(peek() == ',' || peek() == ']');
        }
        return Value.of(items);
    }

    private Value mapping() {
        var fields = new LinkedHashMap<String, Value>();
        for (char end = open('}'); end != '}'; end = take()) {
            String name = text();
            require(take() == ':');
            fields.put(name, value());
            require(peek() == ',' || peek() == '}');
        }
        return Value.of(fields);
    }

    /** Enters a list or an object, and leaves it at once when it is empty. */
    private char open(char end) {
        next++;
        return peek() == end ? take() : ',';
    }

    private Value flag() {
        boolean flag = json.startsWith("true", next);
        require(flag || json.startsWith("false", next));
        next += flag ? 4 : 5;
        return Value.of(flag);
    }

    private Value number() {
        int start = next;
        while (next < json.length() && "+-.0123456789eE".indexOf(json.charAt(next)) >= 0) {
            next++;
        }
        return new Value.Numeral(new BigDecimal(json.substring(start, next)));
    }

    private String text() {
        require(take() == '"');
        var text = new StringBuilder();
        for (char character = take(); character != '"'; character = take()) {
            text.append(character == '\\' ? escaped() : character);
        }
        return text.toString();
    }

    private char escaped() {
        char character = take();
        if (character != 'u') {
            return character;
        }
        require(next + 4 <= json.length());
        next += 4;
        return (char) Integer.parseInt(json, next - 4, next, 16);
    }

    private char take() {
        char character = peek();
        next++;
        return character;
    }

    private char peek() {
        require(next < json.length());
        return json.charAt(next);
    }

    private void require(boolean readable) {
        if (!readable) {
            throw new IllegalArgumentException("a document cannot be read at character " + next);
        }
    }
}
