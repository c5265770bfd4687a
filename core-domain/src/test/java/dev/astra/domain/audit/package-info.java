@NullMarked
package dev.astra.domain.audit;

import org.jspecify.annotations.NullMarked;
