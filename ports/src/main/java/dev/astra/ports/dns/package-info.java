/** What the public name system says. */
@NullMarked
package dev.astra.ports.dns;

import org.jspecify.annotations.NullMarked;
