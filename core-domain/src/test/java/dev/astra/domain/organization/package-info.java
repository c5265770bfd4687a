@NullMarked
package dev.astra.domain.organization;

import org.jspecify.annotations.NullMarked;
