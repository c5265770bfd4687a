@NullMarked
package dev.astra.assembly.plugin;

import org.jspecify.annotations.NullMarked;
