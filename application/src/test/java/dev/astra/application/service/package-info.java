/** Deploying and finding services. */
@NullMarked
package dev.astra.application.service;

import org.jspecify.annotations.NullMarked;
