/** Identifiers and relations that Astra itself remembers. */
@NullMarked
package dev.astra.ports.metadata;

import org.jspecify.annotations.NullMarked;
