/** The organization's accounts. */
@NullMarked
package dev.astra.ports.account;

import org.jspecify.annotations.NullMarked;
