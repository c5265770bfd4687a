/** What users are told when something is wrong. */
@NullMarked
package dev.astra.assembly.failure;

import org.jspecify.annotations.NullMarked;
