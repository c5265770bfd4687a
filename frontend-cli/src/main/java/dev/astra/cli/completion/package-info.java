/** astra completion. */
@NullMarked
package dev.astra.cli.completion;

import org.jspecify.annotations.NullMarked;
