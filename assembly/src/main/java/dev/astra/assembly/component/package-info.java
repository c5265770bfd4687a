/** The object graph, by context. */
@NullMarked
package dev.astra.assembly.component;

import org.jspecify.annotations.NullMarked;
