/** One request on its way through the server. */
@NullMarked
package dev.astra.http.exchange;

import org.jspecify.annotations.NullMarked;
