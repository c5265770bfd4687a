/** Leases, journalled steps and work in parallel. */
@NullMarked
package dev.astra.application.operation;

import org.jspecify.annotations.NullMarked;
