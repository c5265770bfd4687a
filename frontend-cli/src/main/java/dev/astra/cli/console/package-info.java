/** Everything that is read from and written to a terminal. */
@NullMarked
package dev.astra.cli.console;

import org.jspecify.annotations.NullMarked;
