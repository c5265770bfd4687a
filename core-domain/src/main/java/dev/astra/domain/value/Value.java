package dev.astra.domain.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of a structured document. Numbers are exact and the order of fields is kept. */
public sealed interface Value {

    /** The value on one line, as a person would write it in a manifest. */
    String toText();

    record Text(String value) implements Value {
        @Override
        public String toText() {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
    }

    record Numeral(BigDecimal value) implements Value {
        public Numeral {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String toText() {
            return value.toPlainString();
        }
    }

    record Flag(boolean value) implements Value {
        @Override
        public String toText() {
            return Boolean.toString(value);
        }
    }

    record Sequence(List<Value> items) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String toText() {
            return items.stream().map(Value::toText).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    record Mapping(Map<String, Value> fields) implements Value {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String toText() {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + " = " + field.getValue().toText())
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Numeral(BigDecimal.valueOf(number));
    }

    static Value of(boolean flag) {
        return new Flag(flag);
    }

    static Value of(List<? extends Value> items) {
        return new Sequence(List.copyOf(items));
    }

    static Value of(Map<String, ? extends Value> fields) {
        return new Mapping(new LinkedHashMap<>(fields));
    }
}
