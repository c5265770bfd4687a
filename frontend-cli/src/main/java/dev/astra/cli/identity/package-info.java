/** astra whoami. */
@NullMarked
package dev.astra.cli.identity;

import org.jspecify.annotations.NullMarked;
