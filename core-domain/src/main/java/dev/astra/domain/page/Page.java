package dev.astra.domain.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portion of a list.
 *
 * @param next what to ask for the following portion with, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
