/** What services do in numbers, made up from what happens to them. */
@NullMarked
package dev.astra.provider.local.telemetry;

import org.jspecify.annotations.NullMarked;
