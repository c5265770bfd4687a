/** Stacks written down, and written over what a person did. */
@NullMarked
package dev.astra.terraform.code;

import org.jspecify.annotations.NullMarked;
