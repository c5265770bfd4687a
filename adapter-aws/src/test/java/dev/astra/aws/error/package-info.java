@NullMarked
package dev.astra.aws.error;

import org.jspecify.annotations.NullMarked;
