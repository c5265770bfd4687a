/** Continuous integration: machines that deploy on behalf of people. */
@NullMarked
package dev.astra.domain.ci;

import org.jspecify.annotations.NullMarked;
