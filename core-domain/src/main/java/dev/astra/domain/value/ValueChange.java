package dev.astra.domain.value;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two documents.
 *
 * @param path where, for example {@code containers[testbed].image}
 * @param before the old value, or null when the place is new
 * @param after the new value, or null when the place is gone
 */
public record ValueChange(
        String path, @Nullable Value before, @Nullable Value after) {}
