/** Where this machine is, as the internet sees it. */
@NullMarked
package dev.astra.assembly.network;

import org.jspecify.annotations.NullMarked;
