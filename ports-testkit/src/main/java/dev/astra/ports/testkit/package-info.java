/** The one artefact a plugin is tested with: contracts that every implementation of a port must pass. */
@NullMarked
package dev.astra.ports.testkit;

import org.jspecify.annotations.NullMarked;
