/** astra network. */
@NullMarked
package dev.astra.cli.network;

import org.jspecify.annotations.NullMarked;
