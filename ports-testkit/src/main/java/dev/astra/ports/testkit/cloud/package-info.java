/** Contracts for a cloud provider as a whole, its regions and its state storage. */
@NullMarked
package dev.astra.ports.testkit.cloud;

import org.jspecify.annotations.NullMarked;
