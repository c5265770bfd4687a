package dev.astra.domain.cost.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What each kind of resource costs that the modules make. */
public final class ResourceCatalog {
    private final Map<String, SequencedMap<String, Entry>> modules;

    private ResourceCatalog(Map<String, SequencedMap<String, Entry>> modules) {
        this.modules = modules;
    }

    /** Whether a kind of resource costs something. */
    public enum Kind {
        PRICED,
        OFF,
        FREE
    }

    /**
     * One kind of resource in one module.
     *
     * @param words the rates, what switches it on, or the reason why it is free
     */
    public record Entry(String type, Kind kind, String words) {

        /** Why it has no price in an estimate. */
        String reason() {
            return switch (kind) {
                case PRICED -> "counted with " + words;
                case OFF -> "none unless you set " + words.substring(0, words.indexOf(':'));
                case FREE -> words;
            };
        }
    }

    /** The catalog that comes with Astra. */
    public static ResourceCatalog published() {
        var modules = new LinkedHashMap<String, SequencedMap<String, Entry>>();
        SequencedMap<String, Entry> module = new LinkedHashMap<>();
        for (String line : PriceBook.text("resources.txt")) {
            if (line.startsWith("[")) {
                module = new LinkedHashMap<>();
                modules.put(line.substring(1, line.length() - 1), module);
            } else {
                String[] cells = line.split("\\s+", 3);
                module.put(cells[0], new Entry(cells[0], Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2]));
            }
        }
        return new ResourceCatalog(modules);
    }

    /** What is said of a kind of resource in a module. */
    public Optional<Entry> find(String module, String type) {
        return Optional.ofNullable(
                modules.getOrDefault(module, new LinkedHashMap<>()).get(type));
    }

    /** Everything a module makes. */
    public List<Entry> of(String module) {
        return List.copyOf(modules.getOrDefault(module, new LinkedHashMap<>()).values());
    }

    public List<String> modules() {
        return List.copyOf(modules.keySet());
    }
}
