@NullMarked
package dev.astra.domain.secret;

import org.jspecify.annotations.NullMarked;
