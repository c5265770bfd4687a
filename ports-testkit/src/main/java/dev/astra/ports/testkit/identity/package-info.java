/** The contract for identity directories. */
@NullMarked
package dev.astra.ports.testkit.identity;

import org.jspecify.annotations.NullMarked;
