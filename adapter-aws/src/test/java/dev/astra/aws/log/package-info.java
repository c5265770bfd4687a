@NullMarked
package dev.astra.aws.log;

import org.jspecify.annotations.NullMarked;
