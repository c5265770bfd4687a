/** astra secret. */
@NullMarked
package dev.astra.cli.secret;

import org.jspecify.annotations.NullMarked;
