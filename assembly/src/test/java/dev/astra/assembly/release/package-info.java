/** Releases on the embedded cloud, in whatever order people make them. */
@NullMarked
package dev.astra.assembly.release;

import org.jspecify.annotations.NullMarked;
