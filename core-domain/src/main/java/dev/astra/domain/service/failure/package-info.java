/** Why tasks fail, told from what the provider says about them. */
@NullMarked
package dev.astra.domain.service.failure;

import org.jspecify.annotations.NullMarked;
