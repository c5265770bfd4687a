/** Infrastructure as plain Terraform. */
@NullMarked
package dev.astra.terraform;

import org.jspecify.annotations.NullMarked;
