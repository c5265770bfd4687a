@NullMarked
package dev.astra.application.broken;

import org.jspecify.annotations.NullMarked;
