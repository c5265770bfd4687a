/** Continuous integration: letting machines deploy on behalf of people. */
@NullMarked
package dev.astra.application.ci;

import org.jspecify.annotations.NullMarked;
