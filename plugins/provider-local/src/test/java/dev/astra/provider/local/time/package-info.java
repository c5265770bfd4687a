@NullMarked
package dev.astra.provider.local.time;

import org.jspecify.annotations.NullMarked;
