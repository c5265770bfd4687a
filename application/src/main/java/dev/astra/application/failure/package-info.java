/** Finding out why tasks of a service fail. */
@NullMarked
package dev.astra.application.failure;

import org.jspecify.annotations.NullMarked;
