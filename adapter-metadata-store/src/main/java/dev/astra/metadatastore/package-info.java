/** What Astra remembers, kept in an SQL database. */
@NullMarked
package dev.astra.metadatastore;

import org.jspecify.annotations.NullMarked;
