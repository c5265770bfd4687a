/** Contracts for metadata stores. */
@NullMarked
package dev.astra.ports.testkit.metadata;

import org.jspecify.annotations.NullMarked;
