package dev.astra.testsupport.emulator;

/**
 * Something there is in an account.
 *
 * @param account the name of the account
 * @param kind such as {@code vpc}
 * @param name what tells it from others of its kind, and is the same in every estate made alike
 */
public record Thing(String account, String kind, String name) {}
