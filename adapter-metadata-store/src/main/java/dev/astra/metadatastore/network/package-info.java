/** Address blocks as rows. */
@NullMarked
package dev.astra.metadatastore.network;

import org.jspecify.annotations.NullMarked;
