@NullMarked
package dev.astra.aws.image;

import org.jspecify.annotations.NullMarked;
