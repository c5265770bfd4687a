/** What can go wrong with Terraform and its code. */
@NullMarked
package dev.astra.terraform.error;

import org.jspecify.annotations.NullMarked;
