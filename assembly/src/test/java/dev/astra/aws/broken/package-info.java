@NullMarked
package dev.astra.aws.broken;

import org.jspecify.annotations.NullMarked;
