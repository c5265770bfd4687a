/** Signing in, and choosing as whom to work where. */
@NullMarked
package dev.astra.application.auth;

import org.jspecify.annotations.NullMarked;
