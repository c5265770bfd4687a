package dev.astra.provider.local.state;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The cloud at one moment. */
public sealed class Snapshot permits Draft {
    private final long origin;
    private final Instant now;
    final Map<String, Map<String, Value>> tables;

    Snapshot(long origin, Instant now, Map<String, Map<String, Value>> tables) {
        this.origin = origin;
        this.now = now;
        this.tables = tables;
    }

    /** The cloud's time at that moment. */
    public Instant now() {
        return now;
    }

    /** Dice that always fall the same way for the same purpose in the same cloud. */
    public Dice dice(String purpose) {
        return Dice.of(origin, purpose);
    }

    public <T> Optional<T> find(Table<T> table, String key) {
        @Nullable Value row = tables.getOrDefault(table.name(), Map.of()).get(key);
        return Optional.ofNullable(row).map(value -> understand(table, value));
    }

    /** Every row, in order of making. */
    public <T> List<T> all(Table<T> table) {
        return all(table, key -> true);
    }

    /** The rows with certain keys, in order of making; the others are not even understood. */
    public <T> List<T> all(Table<T> table, Predicate<String> keys) {
        return tables.getOrDefault(table.name(), Map.of()).entrySet().stream()
                .filter(row -> keys.test(row.getKey()))
                .map(row -> understand(table, row.getValue()))
                .toList();
    }

    private static <T> T understand(Table<T> table, Value row) {
        try {
            return table.read().apply(Fields.of(table.name(), row));
        } catch (AstraException e) {
            throw new Fields.Broken(table.name() + ": " + e.getMessage());
        }
    }
}
