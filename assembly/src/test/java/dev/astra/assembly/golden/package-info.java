@NullMarked
package dev.astra.assembly.golden;

import org.jspecify.annotations.NullMarked;
