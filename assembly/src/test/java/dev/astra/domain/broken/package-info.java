@NullMarked
package dev.astra.domain.broken;

import org.jspecify.annotations.NullMarked;
