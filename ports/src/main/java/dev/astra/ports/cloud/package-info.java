/** A cloud provider and what it can be asked for. */
@NullMarked
package dev.astra.ports.cloud;

import org.jspecify.annotations.NullMarked;
