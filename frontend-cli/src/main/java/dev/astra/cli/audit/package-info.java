/** astra audit. */
@NullMarked
package dev.astra.cli.audit;

import org.jspecify.annotations.NullMarked;
