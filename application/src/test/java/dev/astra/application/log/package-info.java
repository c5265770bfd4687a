@NullMarked
package dev.astra.application.log;

import org.jspecify.annotations.NullMarked;
