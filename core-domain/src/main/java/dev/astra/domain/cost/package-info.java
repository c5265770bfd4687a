/** What things cost a month: exact amounts, items with their reasons, and limits on the sum. */
@NullMarked
package dev.astra.domain.cost;

import org.jspecify.annotations.NullMarked;
