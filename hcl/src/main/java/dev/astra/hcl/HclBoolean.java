package dev.astra.hcl;

/** {@code true} or {@code false}. */
public record HclBoolean(boolean value, HclRange range) implements HclValue {}
