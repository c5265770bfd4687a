@NullMarked
package dev.astra.provider.local;

import org.jspecify.annotations.NullMarked;
