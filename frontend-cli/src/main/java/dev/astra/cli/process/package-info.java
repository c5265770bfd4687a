/** Other programs that commands start in their place. */
@NullMarked
package dev.astra.cli.process;

import org.jspecify.annotations.NullMarked;
