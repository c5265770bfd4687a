/** What services write, computed when it is read. */
@NullMarked
package dev.astra.provider.local.log;

import org.jspecify.annotations.NullMarked;
