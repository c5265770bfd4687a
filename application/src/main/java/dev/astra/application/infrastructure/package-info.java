/** The estate as stacks, written down and made. */
@NullMarked
package dev.astra.application.infrastructure;

import org.jspecify.annotations.NullMarked;
