/** Regions and zones. */
@NullMarked
package dev.astra.provider.local.region;

import org.jspecify.annotations.NullMarked;
