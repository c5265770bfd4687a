@NullMarked
package dev.astra.assembly.endtoend;

import org.jspecify.annotations.NullMarked;
