/** Numbers over time, drawn with letters. */
@NullMarked
package dev.astra.cli.telemetry;

import org.jspecify.annotations.NullMarked;
