package dev.astra.application.manifest;

import dev.astra.application.manifest.FieldType.Field;
import dev.astra.application.manifest.FieldType.ObjectOf;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the fields of an object, in the order in which they are suggested. */
final class Shape {
    private final Map<String, Field> fields = new LinkedHashMap<>();

    Shape required(String name, FieldType type) {
        fields.put(name, new Field(type, true));
        return this;
    }

    Shape optional(String name, FieldType type) {
        fields.put(name, new Field(type, false));
        return this;
    }

    Shape all(Map<String, Field> others) {
        fields.putAll(others);
        return this;
    }

    Map<String, Field> fields() {
        return Collections.unmodifiableMap(fields);
    }

    ObjectOf object() {
        return new ObjectOf(fields());
    }

    FieldType.ListOf list() {
        return new FieldType.ListOf(object());
    }

    /** A name and one further text. */
    static Shape named(String value) {
        return new Shape().required("name", FieldType.TEXT).required(value, FieldType.TEXT);
    }
}
