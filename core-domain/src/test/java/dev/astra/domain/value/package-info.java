@NullMarked
package dev.astra.domain.value;

import org.jspecify.annotations.NullMarked;
