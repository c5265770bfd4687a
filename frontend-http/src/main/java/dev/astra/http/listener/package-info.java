/** Where the server listens, and with what. */
@NullMarked
package dev.astra.http.listener;

import org.jspecify.annotations.NullMarked;
