@NullMarked
package dev.astra.http.problem;

import org.jspecify.annotations.NullMarked;
