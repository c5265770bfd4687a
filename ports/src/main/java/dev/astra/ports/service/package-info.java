/** Running services and their images. */
@NullMarked
package dev.astra.ports.service;

import org.jspecify.annotations.NullMarked;
