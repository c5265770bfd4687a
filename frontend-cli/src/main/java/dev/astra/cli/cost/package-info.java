/** Commands about what things cost. */
@NullMarked
package dev.astra.cli.cost;

import org.jspecify.annotations.NullMarked;
