package dev.astra.provider.local.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.astra.domain.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Values as JSON. The upper levels of a document are one line per field, what is deeper stays on its line. */
final class JsonFormat {
    private static final int INDENTED_LEVELS = 3;

    private final JsonFactory factory = new JsonFactory();

    Value read(byte[] json) throws IOException {
        try (var parser = factory.createParser(json)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "there is more than one document");
            }
            return value;
        }
    }

    private static Value value(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "a value is missing");
        }
        return switch (token) {
            case VALUE_STRING -> Value.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeral(parser.getDecimalValue());
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case START_ARRAY -> sequence(parser);
            case START_OBJECT -> mapping(parser);
            default -> throw new JsonParseException(parser, "there is a null or a stray bracket");
        };
    }

    private static Value sequence(JsonParser parser) throws IOException {
        var items = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return Value.of(items);
    }

    private static Value mapping(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, Value>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return Value.of(fields);
    }

    byte[] write(Value value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var generator = factory.createGenerator(bytes)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new UpperLevels())
                    .withArrayIndenter(new UpperLevels()));
            write(generator, value);
            generator.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator generator, Value value) throws IOException {
        switch (value) {
            case Value.Text(var text) -> generator.writeString(text);
            case Value.Numeral numeral -> generator.writeNumber(numeral.toText());
            case Value.Flag(var flag) -> generator.writeBoolean(flag);
            case Value.Sequence(var items) -> {
                generator.writeStartArray();
                for (var item : items) {
                    write(generator, item);
                }
                generator.writeEndArray();
            }
            case Value.Mapping(var fields) -> {
                generator.writeStartObject();
                for (var field : fields.entrySet()) {
                    generator.writeFieldName(field.getKey());
                    write(generator, field.getValue());
                }
                generator.writeEndObject();
            }
        }
    }

    private static final class UpperLevels implements DefaultPrettyPrinter.Indenter {
        @Override
        public void writeIndentation(JsonGenerator generator, int level) throws IOException {
            if (level <= INDENTED_LEVELS) {
                generator.writeRaw("\n" + "  ".repeat(level));
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
