/** What things cost. */
@NullMarked
package dev.astra.ports.cost;

import org.jspecify.annotations.NullMarked;
