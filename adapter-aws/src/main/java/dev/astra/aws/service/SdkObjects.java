package dev.astra.aws.service;

import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Nearest;
import dev.astra.domain.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Writes a document into an object of the API's model: the counterpart of {@link SdkValues}. Whatever does not fit is
 * collected, so that a user learns of all of it at once.
 */
final class SdkObjects {
    private final List<Diagnostic> problems = new ArrayList<>();

    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    /**
     * Sets the fields of a builder.
     *
     * @param path where the fields stand in the whole document, for messages
     */
    void fill(SdkPojo builder, Map<String, Value> fields, String path) {
        var known = new LinkedHashMap<String, SdkField<?>>();
        builder.sdkFields().forEach(field -> known.put(field.locationName(), field));
        fields.forEach((name, value) -> {
            var field = known.get(name);
            if (field == null) {
                unknown(path, name, List.copyOf(known.keySet()));
            } else {
                var object = object(field, value, at(path, name));
                if (object != null) {
                    field.set(builder, object);
                }
            }
        });
    }

    private @Nullable Object object(SdkField<?> field, Value value, String path) {
        return switch (value) {
            case Value.Text(var text) when is(field, MarshallingType.STRING) -> text;
            case Value.Flag(var flag) when is(field, MarshallingType.BOOLEAN) -> flag;
            case Value.Numeral(var number) when numeric(field) -> number(field, number, path);
            case Value.Sequence(var items) when is(field, MarshallingType.LIST) -> list(field, items, path);
            case Value.Mapping(var entries) when is(field, MarshallingType.MAP) -> map(field, entries, path);
            case Value.Mapping(var entries) when is(field, MarshallingType.SDK_POJO) -> pojo(field, entries, path);
            default -> unfit(path, "expected " + expected(field));
        };
    }

    private @Nullable Object number(SdkField<?> field, BigDecimal number, String path) {
        try {
            if (is(field, MarshallingType.INTEGER)) {
                return number.intValueExact();
            }
            return is(field, MarshallingType.LONG) ? (Object) number.longValueExact() : number.doubleValue();
        } catch (ArithmeticException _) {
            return unfit(path, "expected a whole number");
        }
    }

    private List<@Nullable Object> list(SdkField<?> field, List<Value> items, String path) {
        var member = field.getTrait(ListTrait.class).memberFieldInfo();
        var list = new ArrayList<@Nullable Object>();
        for (int i = 0; i < items.size(); i++) {
            list.add(object(member, items.get(i), path + "[" + i + "]"));
        }
        return list;
    }

    private Map<String, @Nullable Object> map(SdkField<?> field, Map<String, Value> entries, String path) {
        var member = field.getTrait(MapTrait.class).valueFieldInfo();
        var map = new LinkedHashMap<String, @Nullable Object>();
        entries.forEach((key, value) -> map.put(key, object(member, value, at(path, key))));
        return map;
    }

    private Object pojo(SdkField<?> field, Map<String, Value> fields, String path) {
        var builder = field.constructor().get();
        fill(builder, fields, path);
        return ((Buildable) builder).build();
    }

    private void unknown(String path, String name, List<String> known) {
        var problem = Diagnostic.of(at(path, name) + ": AWS knows no field of this name");
        problems.add(Nearest.to(name, known)
                .map(near -> problem.suggesting("did you mean '" + near + "'?"))
                .orElse(problem));
    }

    private @Nullable Object unfit(String path, String why) {
        problems.add(Diagnostic.of(path + ": " + why));
        return null;
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static boolean is(SdkField<?> field, MarshallingType<?> type) {
        return field.marshallingType().equals(type);
    }

    private static boolean numeric(SdkField<?> field) {
        return is(field, MarshallingType.INTEGER)
                || is(field, MarshallingType.LONG)
                || is(field, MarshallingType.DOUBLE);
    }

    private static String expected(SdkField<?> field) {
        if (is(field, MarshallingType.STRING)) {
            return "a text";
        }
        if (is(field, MarshallingType.BOOLEAN)) {
            return "true or false";
        }
        if (is(field, MarshallingType.LIST)) {
            return "a list";
        }
        return numeric(field) ? "a number" : "a block of fields";
    }
}
