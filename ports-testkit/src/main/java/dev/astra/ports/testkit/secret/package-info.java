/** The contract for secret vaults. */
@NullMarked
package dev.astra.ports.testkit.secret;

import org.jspecify.annotations.NullMarked;
