/** Services and their deployments. */
@NullMarked
package dev.astra.http.service;

import org.jspecify.annotations.NullMarked;
