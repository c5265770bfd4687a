package dev.astra.hcl;

import java.util.List;

/** Values in a row. */
public record HclList(List<HclValue> elements, HclRange range) implements HclValue {
    public HclList {
        elements = List.copyOf(elements);
    }
}
