/** The list prices of AWS, and what the house's own stacks consist of there. */
@NullMarked
package dev.astra.domain.cost.aws;

import org.jspecify.annotations.NullMarked;
