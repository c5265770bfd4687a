/** A PostgreSQL server, shared by many users. */
@NullMarked
package dev.astra.metadatastore.postgres;

import org.jspecify.annotations.NullMarked;
