@NullMarked
package dev.astra.aws;

import org.jspecify.annotations.NullMarked;
