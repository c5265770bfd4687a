package dev.astra.terraform.broken.cycle.one;

import dev.astra.terraform.broken.cycle.two.Second;
import org.jspecify.annotations.Nullable;

/** Needs the other package. */
public record First(@Nullable Second second) {}
