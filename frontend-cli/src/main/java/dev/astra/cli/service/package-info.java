/** astra service. */
@NullMarked
package dev.astra.cli.service;

import org.jspecify.annotations.NullMarked;
