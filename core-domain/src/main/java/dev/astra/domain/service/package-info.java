/** Services, what they run, and how a new version takes over. */
@NullMarked
package dev.astra.domain.service;

import org.jspecify.annotations.NullMarked;
