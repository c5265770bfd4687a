package dev.astra.hcl;

/** {@code null}: set, but to nothing. */
public record HclNull(HclRange range) implements HclValue {}
