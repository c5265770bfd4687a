@NullMarked
package dev.astra.http;

import org.jspecify.annotations.NullMarked;
