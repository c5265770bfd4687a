package dev.astra.domain.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a document that Astra itself has written. Whatever is not as it must be is refused with an {@link
 * IllegalArgumentException}.
 */
public record ValueFields(Map<String, Value> values) {

    public static ValueFields of(@Nullable Value value) {
        if (value instanceof Value.Mapping mapping) {
            return new ValueFields(mapping.fields());
        }
        throw new IllegalArgumentException("an object is missing");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name) {
        if (values.get(name) instanceof Value.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("the text '" + name + "' is missing");
    }

    public int number(String name) {
        if (values.get(name) instanceof Value.Numeral number) {
            return number.value().intValue();
        }
        throw new IllegalArgumentException("the number '" + name + "' is missing");
    }

    public boolean flag(String name) {
        if (values.get(name) instanceof Value.Flag flag) {
            return flag.value();
        }
        throw new IllegalArgumentException("the flag '" + name + "' is missing");
    }

    /** The objects of a list; none when it is not there. */
    public List<ValueFields> objects(String name) {
        return values.get(name) instanceof Value.Sequence sequence
                ? sequence.items().stream().map(ValueFields::of).toList()
                : List.of();
    }

    /** The texts of a list; none when it is not there. */
    public List<String> texts(String name) {
        return values.get(name) instanceof Value.Sequence sequence
                ? sequence.items().stream().map(ValueFields::text).toList()
                : List.of();
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("a text is missing");
    }

    public ValueFields object(String name) {
        return of(values.get(name));
    }

    /** All fields but these, in their order. */
    public Map<String, Value> except(Set<String> names) {
        var rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(names);
        return rest;
    }
}
