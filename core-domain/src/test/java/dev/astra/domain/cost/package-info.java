@NullMarked
package dev.astra.domain.cost;

import org.jspecify.annotations.NullMarked;
