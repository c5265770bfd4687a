package dev.astra.domain.infrastructure;

/**
 * One resource a plan would change.
 *
 * @param address the resource's full name within its stack
 * @param type its kind, for example {@code aws_vpc}
 */
public record ResourceChange(String address, String type, ChangeAction action) {}
