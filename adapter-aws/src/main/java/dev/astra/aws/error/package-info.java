/** How failures of AWS are told. */
@NullMarked
package dev.astra.aws.error;

import org.jspecify.annotations.NullMarked;
