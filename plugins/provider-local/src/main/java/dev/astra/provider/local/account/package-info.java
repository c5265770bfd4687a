/** The organization and its accounts. */
@NullMarked
package dev.astra.provider.local.account;

import org.jspecify.annotations.NullMarked;
