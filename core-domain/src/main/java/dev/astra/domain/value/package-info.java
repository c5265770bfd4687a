/** Structured values, as they stand in a manifest or a plan. */
@NullMarked
package dev.astra.domain.value;

import org.jspecify.annotations.NullMarked;
