/** Accounts: looking at them, and their way into the estate and out of it. */
@NullMarked
package dev.astra.application.account;

import org.jspecify.annotations.NullMarked;
