/** Points in time as people give them. */
@NullMarked
package dev.astra.domain.time;

import org.jspecify.annotations.NullMarked;
