package dev.astra.provider.local.state;

import dev.astra.domain.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one object of the file. What is null, empty or not set is left out. */
public final class FieldsBuilder {
    private final Map<String, Value> fields = new LinkedHashMap<>();

    public FieldsBuilder put(String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, Value.of(text));
        }
        return this;
    }

    public FieldsBuilder put(String name, @Nullable Instant time) {
        return put(name, time == null ? null : time.toString());
    }

    public FieldsBuilder put(String name, long number) {
        fields.put(name, Value.of(number));
        return this;
    }

    public FieldsBuilder put(String name, boolean flag) {
        if (flag) {
            fields.put(name, Value.of(true));
        }
        return this;
    }

    public FieldsBuilder put(String name, Map<String, ? extends Value> mapping) {
        if (!mapping.isEmpty()) {
            fields.put(name, Value.of(mapping));
        }
        return this;
    }

    public <T> FieldsBuilder put(String name, List<T> items, Function<T, ? extends Value> write) {
        if (!items.isEmpty()) {
            fields.put(name, Value.of(items.stream().map(write).toList()));
        }
        return this;
    }

    public FieldsBuilder putAll(Map<String, Value> more) {
        fields.putAll(more);
        return this;
    }

    public Value.Mapping build() {
        return new Value.Mapping(fields);
    }
}
