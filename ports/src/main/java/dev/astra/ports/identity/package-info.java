/** Who signs in where. */
@NullMarked
package dev.astra.ports.identity;

import org.jspecify.annotations.NullMarked;
