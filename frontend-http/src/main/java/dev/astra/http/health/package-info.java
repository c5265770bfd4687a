/** Whether the server is alive and can work. */
@NullMarked
package dev.astra.http.health;

import org.jspecify.annotations.NullMarked;
