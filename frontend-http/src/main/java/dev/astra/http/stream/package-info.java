/** Server-sent events. */
@NullMarked
package dev.astra.http.stream;

import org.jspecify.annotations.NullMarked;
