/** Log lines and the question that selects them. */
@NullMarked
package dev.astra.domain.log;

import org.jspecify.annotations.NullMarked;
