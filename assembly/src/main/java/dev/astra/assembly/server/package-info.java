/** The HTTP API within this process. */
@NullMarked
package dev.astra.assembly.server;

import org.jspecify.annotations.NullMarked;
