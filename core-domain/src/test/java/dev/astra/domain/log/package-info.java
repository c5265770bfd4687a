@NullMarked
package dev.astra.domain.log;

import org.jspecify.annotations.NullMarked;
