/** Named, versioned values that no output ever shows. */
@NullMarked
package dev.astra.domain.secret;

import org.jspecify.annotations.NullMarked;
