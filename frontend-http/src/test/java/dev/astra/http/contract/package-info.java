@NullMarked
package dev.astra.http.contract;

import org.jspecify.annotations.NullMarked;
