package dev.astra.domain.service;

import org.jspecify.annotations.Nullable;

/**
 * How a console came to its end.
 *
 * @param exitCode what the program ended with, or null where the cloud does not tell
 * @param message what the cloud says about the end, often nothing
 */
public record ConsoleExit(@Nullable Integer exitCode, String message) {}
