/** Long lists in portions. */
@NullMarked
package dev.astra.domain.page;

import org.jspecify.annotations.NullMarked;
