/** Programs that are killed at their calls, one after the other. */
@NullMarked
package dev.astra.testsupport.kill;

import org.jspecify.annotations.NullMarked;
