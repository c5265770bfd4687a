@NullMarked
package dev.astra.domain.error;

import org.jspecify.annotations.NullMarked;
