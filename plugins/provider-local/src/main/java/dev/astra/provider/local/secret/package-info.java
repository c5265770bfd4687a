/** Secrets and their versions. */
@NullMarked
package dev.astra.provider.local.secret;

import org.jspecify.annotations.NullMarked;
