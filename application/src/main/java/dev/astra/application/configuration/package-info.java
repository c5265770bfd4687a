/** The settings of one installation. */
@NullMarked
package dev.astra.application.configuration;

import org.jspecify.annotations.NullMarked;
