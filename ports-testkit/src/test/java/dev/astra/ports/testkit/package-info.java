@NullMarked
package dev.astra.ports.testkit;

import org.jspecify.annotations.NullMarked;
