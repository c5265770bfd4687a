/** What the build runs so that the ahead-of-time caches hold the classes that commands need. */
@NullMarked
package dev.astra.assembly.training;

import org.jspecify.annotations.NullMarked;
