/** astra service logs. */
@NullMarked
package dev.astra.cli.log;

import org.jspecify.annotations.NullMarked;
