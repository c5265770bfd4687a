/** Stacks written down as code, planned and applied. */
@NullMarked
package dev.astra.ports.infrastructure;

import org.jspecify.annotations.NullMarked;
