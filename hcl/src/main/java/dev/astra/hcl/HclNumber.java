package dev.astra.hcl;

import java.math.BigDecimal;

/** An exact number in its shortest form: 256 is 256, 1.50 is 1.5 and 1e3 is 1000, so that equal numbers are equal. */
public record HclNumber(BigDecimal value, HclRange range) implements HclValue {}
