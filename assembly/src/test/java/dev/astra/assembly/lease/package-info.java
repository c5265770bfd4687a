@NullMarked
package dev.astra.assembly.lease;

import org.jspecify.annotations.NullMarked;
