package dev.astra.benchmark.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is there more or less often in one estate than in another. */
record Comparison(List<String> differences) {
    Comparison {
        differences = List.copyOf(differences);
    }

    static <T> Comparison of(Map<T, Integer> wanted, Map<T, Integer> found) {
        var differences = new ArrayList<String>();
        wanted.forEach((thing, count) -> {
            int there = found.getOrDefault(thing, 0);
            if (there != count) {
                differences.add("%s: %d, not %d".formatted(thing, there, count));
            }
        });
        found.forEach((thing, count) -> {
            if (!wanted.containsKey(thing)) {
                differences.add("%s: %d, not 0".formatted(thing, count));
            }
        });
        return new Comparison(differences);
    }

    static Comparison of(List<String> wanted, List<String> found) {
        var missing = new TreeSet<>(wanted);
        found.forEach(missing::remove);
        var more = new TreeSet<>(found);
        wanted.forEach(more::remove);
        var differences = new ArrayList<String>();
        missing.forEach(name -> differences.add(name + " is missing"));
        more.forEach(name -> differences.add(name + " is there"));
        return new Comparison(differences);
    }
}
