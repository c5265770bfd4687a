/** What the organization costs, and what it would cost. */
@NullMarked
package dev.astra.application.cost;

import org.jspecify.annotations.NullMarked;
