/** Failures as problem documents (RFC 9457). */
@NullMarked
package dev.astra.http.problem;

import org.jspecify.annotations.NullMarked;
