/** The estate as stacks: what each Terraform directory is meant to contain, and what a plan would change. */
@NullMarked
package dev.astra.domain.infrastructure;

import org.jspecify.annotations.NullMarked;
