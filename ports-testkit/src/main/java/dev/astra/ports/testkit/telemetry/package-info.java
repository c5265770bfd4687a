/** The contract for telemetry. */
@NullMarked
package dev.astra.ports.testkit.telemetry;

import org.jspecify.annotations.NullMarked;
