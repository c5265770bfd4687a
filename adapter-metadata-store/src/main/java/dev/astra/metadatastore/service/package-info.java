/** Services as rows. */
@NullMarked
package dev.astra.metadatastore.service;

import org.jspecify.annotations.NullMarked;
