/** What the stores need of a database, whichever it is. */
@NullMarked
package dev.astra.metadatastore.database;

import org.jspecify.annotations.NullMarked;
