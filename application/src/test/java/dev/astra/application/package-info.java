/** Running use cases. */
@NullMarked
package dev.astra.application;

import org.jspecify.annotations.NullMarked;
