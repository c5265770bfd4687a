/** Jobs that run at certain times. */
@NullMarked
package dev.astra.domain.schedule;

import org.jspecify.annotations.NullMarked;
