/** What all commands share: options, output, errors. */
@NullMarked
package dev.astra.cli.command;

import org.jspecify.annotations.NullMarked;
