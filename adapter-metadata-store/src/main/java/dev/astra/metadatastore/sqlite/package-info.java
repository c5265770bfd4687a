/** The embedded database: one file. */
@NullMarked
package dev.astra.metadatastore.sqlite;

import org.jspecify.annotations.NullMarked;
