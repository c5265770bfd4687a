@NullMarked
package dev.astra.cli.broken;

import org.jspecify.annotations.NullMarked;
