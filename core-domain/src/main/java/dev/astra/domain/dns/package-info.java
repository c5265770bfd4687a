/** Who answers for a DNS zone. */
@NullMarked
package dev.astra.domain.dns;

import org.jspecify.annotations.NullMarked;
