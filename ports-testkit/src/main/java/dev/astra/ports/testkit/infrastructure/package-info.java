/** The contract for infrastructure engines. */
@NullMarked
package dev.astra.ports.testkit.infrastructure;

import org.jspecify.annotations.NullMarked;
