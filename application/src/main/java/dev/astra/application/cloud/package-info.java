/** Finding the cloud that the organization lives on. */
@NullMarked
package dev.astra.application.cloud;

import org.jspecify.annotations.NullMarked;
