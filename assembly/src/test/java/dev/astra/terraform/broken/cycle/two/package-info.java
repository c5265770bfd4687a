@NullMarked
package dev.astra.terraform.broken.cycle.two;

import org.jspecify.annotations.NullMarked;
