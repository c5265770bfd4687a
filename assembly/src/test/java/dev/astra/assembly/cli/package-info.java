@NullMarked
package dev.astra.assembly.cli;

import org.jspecify.annotations.NullMarked;
