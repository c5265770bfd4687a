/** astra account. */
@NullMarked
package dev.astra.cli.account;

import org.jspecify.annotations.NullMarked;
