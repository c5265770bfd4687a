/** Files of variables, one {@code NAME=VALUE} a line, as many programs read them at their start. */
@NullMarked
package dev.astra.application.dotenv;

import org.jspecify.annotations.NullMarked;
