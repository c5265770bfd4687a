/** The contract for temporary network access. */
@NullMarked
package dev.astra.ports.testkit.network;

import org.jspecify.annotations.NullMarked;
