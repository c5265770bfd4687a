/** Setting up an organization and joining one. */
@NullMarked
package dev.astra.application.organization;

import org.jspecify.annotations.NullMarked;
