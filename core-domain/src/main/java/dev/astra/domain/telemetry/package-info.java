/** What a service does, in numbers over time. */
@NullMarked
package dev.astra.domain.telemetry;

import org.jspecify.annotations.NullMarked;
