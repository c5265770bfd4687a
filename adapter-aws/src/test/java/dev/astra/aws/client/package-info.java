@NullMarked
package dev.astra.aws.client;

import org.jspecify.annotations.NullMarked;
