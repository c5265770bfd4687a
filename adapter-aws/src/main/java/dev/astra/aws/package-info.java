/** Astra on Amazon Web Services. */
@NullMarked
package dev.astra.aws;

import org.jspecify.annotations.NullMarked;
