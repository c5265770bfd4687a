/** Temporary access of people to the network of an environment. */
@NullMarked
package dev.astra.ports.network;

import org.jspecify.annotations.NullMarked;
