/** The OpenAPI document that requests are checked against. */
@NullMarked
package dev.astra.http.contract;

import org.jspecify.annotations.NullMarked;
