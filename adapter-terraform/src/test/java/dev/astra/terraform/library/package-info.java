/** The module library as it is shipped. */
@NullMarked
package dev.astra.terraform.library;

import org.jspecify.annotations.NullMarked;
