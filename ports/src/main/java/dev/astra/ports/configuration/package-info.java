/** The settings of one installation. */
@NullMarked
package dev.astra.ports.configuration;

import org.jspecify.annotations.NullMarked;
