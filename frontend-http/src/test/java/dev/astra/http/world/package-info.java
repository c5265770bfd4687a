/** An estate in memory, behind the real use cases. */
@NullMarked
package dev.astra.http.world;

import org.jspecify.annotations.NullMarked;
