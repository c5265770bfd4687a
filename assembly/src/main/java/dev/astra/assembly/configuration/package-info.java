/** The settings file in the home folder. */
@NullMarked
package dev.astra.assembly.configuration;

import org.jspecify.annotations.NullMarked;
