/** People, roles and what a role may do where. */
@NullMarked
package dev.astra.domain.identity;

import org.jspecify.annotations.NullMarked;
