@NullMarked
package dev.astra.http.listener;

import org.jspecify.annotations.NullMarked;
