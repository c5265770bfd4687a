package dev.astra.hcl;

import java.util.List;
import java.util.Optional;

/** Values by name, in the order they are written. No name occurs twice. */
public record HclObject(List<HclEntry> entries, HclRange range) implements HclValue {
    public HclObject {
        entries = List.copyOf(entries);
    }

    public Optional<HclEntry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    public Optional<HclValue> get(String key) {
        return entry(key).map(HclEntry::value);
    }
}
