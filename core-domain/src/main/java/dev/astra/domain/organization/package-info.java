/** The customer's whole estate and the keys that open Astra. */
@NullMarked
package dev.astra.domain.organization;

import org.jspecify.annotations.NullMarked;
