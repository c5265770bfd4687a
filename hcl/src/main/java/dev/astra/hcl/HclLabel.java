package dev.astra.hcl;

/**
 * A label of a block.
 *
 * @param value the text without quotes and with escapes resolved
 * @param range the label as written, with its quotes
 */
public record HclLabel(String value, HclRange range) {}
