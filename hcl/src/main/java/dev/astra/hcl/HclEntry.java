package dev.astra.hcl;

/**
 * One name of an object with its value.
 *
 * @param keyRange the name as written, for problems with the name itself
 */
public record HclEntry(String key, HclRange keyRange, HclValue value) {}
