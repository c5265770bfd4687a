/** What services do, in numbers over time. */
@NullMarked
package dev.astra.application.telemetry;

import org.jspecify.annotations.NullMarked;
