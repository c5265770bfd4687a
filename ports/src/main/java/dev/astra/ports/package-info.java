/** The one artefact a plugin is compiled against: every interface to the outside world. */
@NullMarked
package dev.astra.ports;

import org.jspecify.annotations.NullMarked;
