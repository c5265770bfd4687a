/** Where the parts are put together, and nowhere else. */
@NullMarked
package dev.astra.assembly;

import org.jspecify.annotations.NullMarked;
