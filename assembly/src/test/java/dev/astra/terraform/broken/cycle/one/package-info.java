@NullMarked
package dev.astra.terraform.broken.cycle.one;

import org.jspecify.annotations.NullMarked;
