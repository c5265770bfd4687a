package dev.astra.hcl;

/** Text, with escapes resolved, in Unicode's composed form (NFC). */
public record HclString(String value, HclRange range) implements HclValue {}
