/** What manifests may say and what is told about those that say something else. */
@NullMarked
package dev.astra.application.manifest;

import org.jspecify.annotations.NullMarked;
