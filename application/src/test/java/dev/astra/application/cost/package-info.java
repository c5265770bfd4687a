@NullMarked
package dev.astra.application.cost;

import org.jspecify.annotations.NullMarked;
