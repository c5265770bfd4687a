/** Plays what is to be done for real, on a cloud that only exists for that. */
@NullMarked
package dev.astra.application.rehearsal;

import org.jspecify.annotations.NullMarked;
