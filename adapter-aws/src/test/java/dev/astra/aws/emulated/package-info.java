@NullMarked
package dev.astra.aws.emulated;

import org.jspecify.annotations.NullMarked;
