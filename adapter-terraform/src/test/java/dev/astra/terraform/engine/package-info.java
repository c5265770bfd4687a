/** The engine and the real terraform. */
@NullMarked
package dev.astra.terraform.engine;

import org.jspecify.annotations.NullMarked;
