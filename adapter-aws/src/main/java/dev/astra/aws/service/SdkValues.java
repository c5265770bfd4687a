package dev.astra.aws.service;

import dev.astra.domain.value.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Reads any object of the API's model as a document, each field under the name it has on the wire. What is not set, and
 * lists and maps without anything in them, do not show: AWS fills some in.
 */
final class SdkValues {
    private SdkValues() {}

    static Map<String, Value> fields(SdkPojo object, Set<String> except) {
        var fields = new LinkedHashMap<String, Value>();
        for (SdkField<?> field : object.sdkFields()) {
            var value = value(field.getValueOrDefault(object));
            if (value != null && !except.contains(field.locationName())) {
                fields.put(field.locationName(), value);
            }
        }
        return fields;
    }

    private static @Nullable Value value(@Nullable Object object) {
        return switch (object) {
            case null -> null;
            case String text -> Value.of(text);
            case Boolean flag -> Value.of(flag);
            case Number number -> new Value.Numeral(new BigDecimal(number.toString()));
            case Collection<?> items -> items.isEmpty() ? null : sequence(items);
            case Map<?, ?> entries -> entries.isEmpty() ? null : mapping(entries);
            case SdkPojo pojo -> Value.of(fields(pojo, Set.of()));
            default -> Value.of(object.toString());
        };
    }

    private static Value sequence(Collection<?> items) {
        return Value.of(items.stream().map(SdkValues::present).toList());
    }

    private static Value mapping(Map<?, ?> entries) {
        var fields = new LinkedHashMap<String, Value>();
        entries.forEach((key, entry) -> fields.put(key.toString(), present(entry)));
        return Value.of(fields);
    }

    /** An item keeps its place even when it is empty. */
    private static Value present(@Nullable Object item) {
        var value = value(item);
        return value == null ? Value.of(List.of()) : value;
    }
}
