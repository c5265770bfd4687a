/** What every source of prices keeps to. */
@NullMarked
package dev.astra.ports.testkit.cost;

import org.jspecify.annotations.NullMarked;
