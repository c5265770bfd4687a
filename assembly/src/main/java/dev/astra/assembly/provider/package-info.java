/** The cloud providers at hand. */
@NullMarked
package dev.astra.assembly.provider;

import org.jspecify.annotations.NullMarked;
