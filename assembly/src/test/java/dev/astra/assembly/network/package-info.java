@NullMarked
package dev.astra.assembly.network;

import org.jspecify.annotations.NullMarked;
