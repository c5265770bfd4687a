/** Who did what, on what, why, and what came of it; each entry bound to the one before. */
@NullMarked
package dev.astra.domain.audit;

import org.jspecify.annotations.NullMarked;
