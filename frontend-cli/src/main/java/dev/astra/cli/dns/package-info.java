/** Commands about DNS. */
@NullMarked
package dev.astra.cli.dns;

import org.jspecify.annotations.NullMarked;
