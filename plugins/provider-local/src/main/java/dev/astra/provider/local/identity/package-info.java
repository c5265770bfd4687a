/** The people of the organization. */
@NullMarked
package dev.astra.provider.local.identity;

import org.jspecify.annotations.NullMarked;
