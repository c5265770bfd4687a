package dev.astra.domain.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where other programs find the account and role that were selected.
 *
 * @param name the name by which they ask for it
 * @param file the file it is written in, or null where there are no other programs
 */
public record SelectedProfile(String name, @Nullable String file) {}
