/** The audit in SQL. */
@NullMarked
package dev.astra.metadatastore.audit;

import org.jspecify.annotations.NullMarked;
