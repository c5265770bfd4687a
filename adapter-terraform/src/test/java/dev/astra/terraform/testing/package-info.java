/** What several tests need. */
@NullMarked
package dev.astra.terraform.testing;

import org.jspecify.annotations.NullMarked;
