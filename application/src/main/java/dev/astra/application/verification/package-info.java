/** Checking before a deployment that it can succeed. */
@NullMarked
package dev.astra.application.verification;

import org.jspecify.annotations.NullMarked;
