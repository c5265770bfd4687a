@NullMarked
package dev.astra.terraform.cost;

import org.jspecify.annotations.NullMarked;
