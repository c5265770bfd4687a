/** astra serve. */
@NullMarked
package dev.astra.cli.server;

import org.jspecify.annotations.NullMarked;
