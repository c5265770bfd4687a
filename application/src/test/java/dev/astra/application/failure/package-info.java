@NullMarked
package dev.astra.application.failure;

import org.jspecify.annotations.NullMarked;
