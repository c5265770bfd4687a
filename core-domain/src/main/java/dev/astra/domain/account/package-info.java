/** Accounts of the organization and where in the cloud things live. */
@NullMarked
package dev.astra.domain.account;

import org.jspecify.annotations.NullMarked;
