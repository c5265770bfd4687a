/** The organization and its API keys as rows. */
@NullMarked
package dev.astra.metadatastore.organization;

import org.jspecify.annotations.NullMarked;
