package dev.astra.provider.local.state;

import dev.astra.domain.value.Value;
import dev.astra.provider.local.time.Iso;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of one object of the file. Whatever is not as it must be makes the file {@link Broken}. Every start of
 * a program comes through here, so there are no switches over patterns: the first run of each costs milliseconds.
 */
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
        var value = values.get(name);
        if (value instanceof Value.Text text) {
            return Optional.of(text.value());
        }
        if (value != null) {
            throw new Broken(place + "." + name + " is not a text");
        }
        return Optional.empty();
    }

    public Instant instant(String name) {
        return optionalInstant(name).orElseThrow(() -> missing(name));
    }

    public Optional<Instant> optionalInstant(String name) {
        try {
            return optionalText(name).map(Iso::parse);
        } catch (DateTimeException e) {
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
        if (values.get(name) instanceof Value.Numeral number) {
            try {
                return number.value().longValueExact();
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
        return values.get(name) instanceof Value.Flag flag && flag.value();
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
        return items(name).stream().map(item -> read.apply(of(name, item))).toList();
    }

    private List<Value> items(String name) {
        var value = values.get(name);
        if (value instanceof Value.Sequence sequence) {
            return sequence.items();
        }
        if (value != null) {
            throw new Broken(place + "." + name + " is not a list");
        }
        return List.of();
    }

    /** The texts of a list; none when it is not written. */
    public List<String> texts(String name) {
        return items(name).stream()
                .map(item -> {
                    if (item instanceof Value.Text text) {
                        return text.value();
                    }
                    throw new Broken(place + "." + name + " holds something that is not a text");
                })
                .toList();
    }

    /** The fields of an object within; none when it is not written. */
    public Map<String, Value> mapping(String name) {
        var value = values.get(name);
        if (value instanceof Value.Mapping mapping) {
            return mapping.fields();
        }
        if (value != null) {
            throw new Broken(place + "." + name + " is not an object");
        }
        return Map.of();
    }

    private Broken missing(String name) {
        return new Broken(place + "." + name + " is missing");
    }
}
