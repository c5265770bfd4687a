/** Who asks, by the API key in the request. */
@NullMarked
package dev.astra.http.identity;

import org.jspecify.annotations.NullMarked;
