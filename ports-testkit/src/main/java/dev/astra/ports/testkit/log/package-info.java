/** The contract for log sources. */
@NullMarked
package dev.astra.ports.testkit.log;

import org.jspecify.annotations.NullMarked;
