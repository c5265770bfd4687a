/** Who is asking, and the people who may. */
@NullMarked
package dev.astra.application.identity;

import org.jspecify.annotations.NullMarked;
