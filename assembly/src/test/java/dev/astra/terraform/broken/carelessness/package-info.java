@NullMarked
package dev.astra.terraform.broken.carelessness;

import org.jspecify.annotations.NullMarked;
