/** The service manifest: what it may say, read and written. */
@NullMarked
package dev.astra.application.manifest;

import org.jspecify.annotations.NullMarked;
