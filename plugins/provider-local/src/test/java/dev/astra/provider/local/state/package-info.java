@NullMarked
package dev.astra.provider.local.state;

import org.jspecify.annotations.NullMarked;
