@NullMarked
package dev.astra.ports.broken;

import org.jspecify.annotations.NullMarked;
