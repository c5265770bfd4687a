/** Who is asking. */
@NullMarked
package dev.astra.application.identity;

import org.jspecify.annotations.NullMarked;
