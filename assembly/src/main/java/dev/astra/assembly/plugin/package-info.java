/** Plugins: found, checked, loaded apart from each other. */
@NullMarked
package dev.astra.assembly.plugin;

import org.jspecify.annotations.NullMarked;
