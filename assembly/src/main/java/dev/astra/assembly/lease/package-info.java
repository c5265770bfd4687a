/** Leases of processes that are no more. */
@NullMarked
package dev.astra.assembly.lease;

import org.jspecify.annotations.NullMarked;
