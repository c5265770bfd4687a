package dev.astra.hcl;

/** {@code name = value}. */
public record HclAttribute(String name, HclRange nameRange, HclExpression value, HclRange range) implements HclItem {}
