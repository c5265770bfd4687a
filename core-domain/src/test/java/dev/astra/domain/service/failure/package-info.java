@NullMarked
package dev.astra.domain.service.failure;

import org.jspecify.annotations.NullMarked;
