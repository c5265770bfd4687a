/** Contracts for service runtimes and image registries. */
@NullMarked
package dev.astra.ports.testkit.service;

import org.jspecify.annotations.NullMarked;
