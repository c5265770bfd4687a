/** The embedded cloud: a whole cloud in one file, to learn and rehearse on. */
@NullMarked
package dev.astra.provider.local;

import org.jspecify.annotations.NullMarked;
