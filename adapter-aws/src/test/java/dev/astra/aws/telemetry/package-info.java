@NullMarked
package dev.astra.aws.telemetry;

import org.jspecify.annotations.NullMarked;
