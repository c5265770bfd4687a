@NullMarked
package dev.astra.assembly.architecture;

import org.jspecify.annotations.NullMarked;
