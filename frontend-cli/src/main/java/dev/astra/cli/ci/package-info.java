/** Continuous integration from the command line. */
@NullMarked
package dev.astra.cli.ci;

import org.jspecify.annotations.NullMarked;
