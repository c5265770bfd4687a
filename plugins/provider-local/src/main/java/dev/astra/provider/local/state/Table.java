package dev.astra.provider.local.state;

import dev.astra.domain.value.Value;
import java.util.function.Function;

/**
 * One kind of thing that the file holds: an object under the table's name, with one field per row.
 *
 * @param name the table's field in the file
 * @param key what tells rows apart
 */
public record Table<T>(String name, Function<T, String> key, Function<T, Value> write, Function<Fields, T> read) {}
