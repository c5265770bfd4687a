/** The contract for account directories. */
@NullMarked
package dev.astra.ports.testkit.account;

import org.jspecify.annotations.NullMarked;
