@NullMarked
package dev.astra.aws.cloud;

import org.jspecify.annotations.NullMarked;
