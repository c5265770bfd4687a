/** Asking registries of container images what an image is built for. */
@NullMarked
package dev.astra.aws.image;

import org.jspecify.annotations.NullMarked;
