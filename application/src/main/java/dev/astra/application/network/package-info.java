/** Looking at networks, and opening them to people for a time. */
@NullMarked
package dev.astra.application.network;

import org.jspecify.annotations.NullMarked;
