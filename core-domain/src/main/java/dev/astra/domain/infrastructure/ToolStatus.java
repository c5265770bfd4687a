package dev.astra.domain.infrastructure;

/**
 * Whether an outside program that Astra needs is there.
 *
 * @param name the program, for example {@code terraform}
 * @param ready whether it can be used as it is
 * @param finding the version found, or what is wrong with it
 * @param remedy what to do when it is not ready; empty when it is
 */
public record ToolStatus(String name, boolean ready, String finding, String remedy) {}
