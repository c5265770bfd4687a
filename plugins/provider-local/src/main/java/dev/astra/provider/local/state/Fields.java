package dev.astra.provider.local.state;

import dev.astra.domain.value.Value;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the fields of one object of the file. Whatever is not as it must be makes the file {@link Broken}. */
public record Fields(String place, Map<String, Value> values) {

    /** The file does not say what it must. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    public static Fields of(String place, Value value) {
        if (value instanceof Value.Mapping mapping) {
            return new Fields(place, mapping.fields());
        }
        throw new Broken(place + " is not an object");
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    public Optional<String> optionalText(String name) {
        return switch (values.get(name)) {
            case null -> Optional.empty();
            case Value.Text(var text) -> Optional.of(text);
            default -> throw new Broken(place + "." + name + " is not a text");
        };
    }

    public Instant instant(String name) {
        return optionalInstant(name).orElseThrow(() -> missing(name));
    }

    public Optional<Instant> optionalInstant(String name) {
        try {
            return optionalText(name).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new Broken(place + "." + name + " is not a time");
        }
    }

    long hexadecimal(String name) {
        try {
            return Long.parseUnsignedLong(text(name), 16);
        } catch (NumberFormatException e) {
            throw new Broken(place + "." + name + " is not a hexadecimal number");
        }
    }

    public long number(String name) {
        if (values.get(name) instanceof Value.Numeral(var number)) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                throw new Broken(place + "." + name + " is not a whole number");
            }
        }
        throw missing(name);
    }

    public int count(String name) {
        long number = number(name);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new Broken(place + "." + name + " is out of range");
        }
        return (int) number;
    }

    /** Whether the flag is set; one that is not written is not. */
    public boolean flag(String name) {
        return values.get(name) instanceof Value.Flag(var set) && set;
    }

    /** One of the constants, by its name. */
    public <E extends Enum<E>> E choice(String name, E[] choices) {
        String text = text(name);
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Broken(place + "." + name + " is '" + text + "', which is not known"));
    }

    /** The items of a list; none when it is not written. */
    public <T> List<T> list(String name, Function<Fields, T> read) {
        return switch (values.get(name)) {
            case null -> List.of();
            case Value.Sequence(var items) ->
                items.stream()
                        .map(item -> read.apply(of(place + "." + name, item)))
                        .toList();
            default -> throw new Broken(place + "." + name + " is not a list");
        };
    }

    /** The texts of a list; none when it is not written. */
    public List<String> texts(String name) {
        if (values.get(name) instanceof Value.Sequence(var items)) {
            return items.stream()
                    .map(item -> {
                        if (item instanceof Value.Text(var text)) {
                            return text;
                        }
                        throw new Broken(place + "." + name + " holds something that is not a text");
                    })
                    .toList();
        }
        return List.of();
    }

    /** The fields of an object within; none when it is not written. */
    public Map<String, Value> mapping(String name) {
        return switch (values.get(name)) {
            case null -> Map.of();
            case Value.Mapping(var fields) -> fields;
            default -> throw new Broken(place + "." + name + " is not an object");
        };
    }

    private Broken missing(String name) {
        return new Broken(place + "." + name + " is missing");
    }
}
