/** Storing secrets. */
@NullMarked
package dev.astra.application.secret;

import org.jspecify.annotations.NullMarked;
