/** Use cases, and the one way in which every front end runs them. */
@NullMarked
package dev.astra.application;

import org.jspecify.annotations.NullMarked;
