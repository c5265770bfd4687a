/** The documentation, executed: its examples are run, its links followed, its reference pages made anew. */
@NullMarked
package dev.astra.assembly.docs;

import org.jspecify.annotations.NullMarked;
