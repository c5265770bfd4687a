@NullMarked
package dev.astra.http.idempotency;

import org.jspecify.annotations.NullMarked;
