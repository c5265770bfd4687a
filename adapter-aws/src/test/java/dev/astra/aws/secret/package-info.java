@NullMarked
package dev.astra.aws.secret;

import org.jspecify.annotations.NullMarked;
