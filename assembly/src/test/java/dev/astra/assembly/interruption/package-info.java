/** Commands that are killed or hindered at every call they make, on the embedded cloud. */
@NullMarked
package dev.astra.assembly.interruption;

import org.jspecify.annotations.NullMarked;
