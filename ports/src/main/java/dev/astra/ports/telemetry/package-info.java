/** What services do, in numbers over time. */
@NullMarked
package dev.astra.ports.telemetry;

import org.jspecify.annotations.NullMarked;
