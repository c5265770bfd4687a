/** The command line: from arguments to an exit code. */
@NullMarked
package dev.astra.cli;

import org.jspecify.annotations.NullMarked;
