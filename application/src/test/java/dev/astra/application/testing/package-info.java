/** Clocks to drive and a cloud that lives in memory. */
@NullMarked
package dev.astra.application.testing;

import org.jspecify.annotations.NullMarked;
