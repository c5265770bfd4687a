@NullMarked
package dev.astra.aws.network;

import org.jspecify.annotations.NullMarked;
