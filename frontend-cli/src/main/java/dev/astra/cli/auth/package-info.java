/** Commands about signing in. */
@NullMarked
package dev.astra.cli.auth;

import org.jspecify.annotations.NullMarked;
