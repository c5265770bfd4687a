/** Looking at networks. */
@NullMarked
package dev.astra.application.network;

import org.jspecify.annotations.NullMarked;
