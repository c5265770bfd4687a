/** Stacks made real without any tool. */
@NullMarked
package dev.astra.provider.local.infrastructure;

import org.jspecify.annotations.NullMarked;
