/** Accounts as rows. */
@NullMarked
package dev.astra.metadatastore.account;

import org.jspecify.annotations.NullMarked;
