package dev.astra.assembly.docs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;

/** Reads YAML as maps, lists and texts. */
public final class Yaml {
    private final JsonParser parser;

    private Yaml(JsonParser parser) {
        this.parser = parser;
    }

    static Map<String, Object> read(String resource) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Yaml.class.getResourceAsStream(resource))) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A document whose root is a map. */
    public static Map<String, Object> parse(String text) throws IOException {
        JsonFactory yaml = ServiceLoader.load(JsonFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.getFormatName().equals("YAML"))
                .findFirst()
                .orElseThrow();
        try (JsonParser parser = yaml.createParser(text)) {
            parser.nextToken();
            return new Yaml(parser).map();
        }
    }

    private Map<String, Object> map() throws IOException {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, value());
        }
        return map;
    }

    private List<Object> list() throws IOException {
        var list = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        return list;
    }

    private Object value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map();
            case START_ARRAY -> list();
            default -> parser.getText();
        };
    }
}
