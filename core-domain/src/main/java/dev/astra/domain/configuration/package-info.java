/** What a person or a machine has set for its own use of Astra. */
@NullMarked
package dev.astra.domain.configuration;

import org.jspecify.annotations.NullMarked;
