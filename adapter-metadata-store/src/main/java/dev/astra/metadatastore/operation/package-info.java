/** Running operations and leases as rows. */
@NullMarked
package dev.astra.metadatastore.operation;

import org.jspecify.annotations.NullMarked;
