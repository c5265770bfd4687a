/** Requests that may be sent twice and take effect once. */
@NullMarked
package dev.astra.http.idempotency;

import org.jspecify.annotations.NullMarked;
