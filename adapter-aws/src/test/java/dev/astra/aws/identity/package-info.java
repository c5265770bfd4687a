@NullMarked
package dev.astra.aws.identity;

import org.jspecify.annotations.NullMarked;
