/** The command line as a program. */
@NullMarked
package dev.astra.assembly.cli;

import org.jspecify.annotations.NullMarked;
