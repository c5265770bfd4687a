/** Requests and answers in JSON. */
@NullMarked
package dev.astra.http.message;

import org.jspecify.annotations.NullMarked;
