/** Stacks written down as root files that call the modules. */
@NullMarked
package dev.astra.terraform.code;

import org.jspecify.annotations.NullMarked;
