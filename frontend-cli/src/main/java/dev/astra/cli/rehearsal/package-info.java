/** Rehearsals, shown on a terminal. */
@NullMarked
package dev.astra.cli.rehearsal;

import org.jspecify.annotations.NullMarked;
