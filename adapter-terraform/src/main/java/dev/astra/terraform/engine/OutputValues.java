package dev.astra.terraform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.astra.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of outputs. Those marked sensitive are left out, and so is every null, wherever it stands. */
final class OutputValues {
    private OutputValues() {}

    static Map<String, Value> of(JsonNode outputs) {
        var values = new LinkedHashMap<String, Value>();
        for (Map.Entry<String, JsonNode> output : outputs.properties()) {
            if (!output.getValue().path("sensitive").asBoolean()) {
                value(output.getValue().path("value")).ifPresent(value -> values.put(output.getKey(), value));
            }
        }
        return values;
    }

    private static Optional<Value> value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(Value.of(node.asText()));
            case NUMBER -> Optional.of(new Value.Numeral(node.decimalValue()));
            case BOOLEAN -> Optional.of(Value.of(node.asBoolean()));
            case ARRAY -> Optional.of(sequence(node));
            case OBJECT -> Optional.of(mapping(node));
            case NULL, MISSING, BINARY, POJO -> Optional.empty();
        };
    }

    private static Value sequence(JsonNode array) {
        List<Value> items = new ArrayList<>();
        array.forEach(item -> value(item).ifPresent(items::add));
        return Value.of(items);
    }

    private static Value mapping(JsonNode object) {
        var fields = new LinkedHashMap<String, Value>();
        object.properties()
                .forEach(field -> value(field.getValue()).ifPresent(value -> fields.put(field.getKey(), value)));
        return Value.of(fields);
    }
}
