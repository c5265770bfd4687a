/** The real terraform program: run, listened to, stopped. */
@NullMarked
package dev.astra.terraform.engine;

import org.jspecify.annotations.NullMarked;
