@NullMarked
package dev.astra.domain.identity;

import org.jspecify.annotations.NullMarked;
