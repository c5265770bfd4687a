/** What services write while they run. */
@NullMarked
package dev.astra.ports.log;

import org.jspecify.annotations.NullMarked;
