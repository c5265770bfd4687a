package dev.astra.domain.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares two documents field by field. Items of a list that carry a {@code name} are matched by it, so that moving an
 * environment variable within its list is no change.
 */
public final class ValueDiff {
    private static final String KEY = "name";

    private final List<ValueChange> changes = new ArrayList<>();

    private ValueDiff() {}

    public static List<ValueChange> between(Value before, Value after) {
        var diff = new ValueDiff();
        diff.compare("", before, after);
        return Collections.unmodifiableList(diff.changes);
    }

    private void compare(String path, @Nullable Value before, @Nullable Value after) {
        if (before instanceof Value.Mapping left && after instanceof Value.Mapping right) {
            compareFields(path, left.fields(), right.fields());
        } else if (before instanceof Value.Sequence left && after instanceof Value.Sequence right) {
            compareItems(path, left, right);
        } else if (before == null ? after != null : !before.equals(after)) {
            changes.add(new ValueChange(path, before, after));
        }
    }

    private void compareFields(String path, Map<String, Value> before, Map<String, Value> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            compare(path.isEmpty() ? name : path + "." + name, before.get(name), after.get(name));
        }
    }

    private void compareItems(String path, Value.Sequence before, Value.Sequence after) {
        var left = byName(before);
        var right = byName(after);
        if (left.isPresent() && right.isPresent()) {
            var names = new LinkedHashSet<>(left.get().keySet());
            names.addAll(right.get().keySet());
            for (String name : names) {
                compare(
                        path + "[" + name + "]",
                        left.get().get(name),
                        right.get().get(name));
            }
        } else if (!before.equals(after)) {
            changes.add(new ValueChange(path, before, after));
        }
    }

    private static Optional<Map<String, Value>> byName(Value.Sequence sequence) {
        var named = new LinkedHashMap<String, Value>();
        for (Value item : sequence.items()) {
            if (!(item instanceof Value.Mapping mapping)
                    || !(mapping.fields().get(KEY) instanceof Value.Text name)
                    || named.put(name.value(), item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }
}
