@NullMarked
package dev.astra.ports.testkit.cloud;

import org.jspecify.annotations.NullMarked;
