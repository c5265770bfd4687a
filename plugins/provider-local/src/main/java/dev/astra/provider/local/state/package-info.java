/** The one file that holds everything, shared by threads and processes. */
@NullMarked
package dev.astra.provider.local.state;

import org.jspecify.annotations.NullMarked;
