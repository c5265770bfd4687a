/** What the tests of metadata stores share. */
@NullMarked
package dev.astra.metadatastore.testing;

import org.jspecify.annotations.NullMarked;
