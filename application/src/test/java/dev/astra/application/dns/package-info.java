@NullMarked
package dev.astra.application.dns;

import org.jspecify.annotations.NullMarked;
