package dev.astra.terraform.broken.cycle.two;

import dev.astra.terraform.broken.cycle.one.First;
import org.jspecify.annotations.Nullable;

/** Needs the first package. */
public record Second(@Nullable First first) {}
