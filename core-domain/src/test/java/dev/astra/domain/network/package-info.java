@NullMarked
package dev.astra.domain.network;

import org.jspecify.annotations.NullMarked;
