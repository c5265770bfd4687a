/** Where secret values are kept. */
@NullMarked
package dev.astra.ports.secret;

import org.jspecify.annotations.NullMarked;
