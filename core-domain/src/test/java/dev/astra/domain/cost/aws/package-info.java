@NullMarked
package dev.astra.domain.cost.aws;

import org.jspecify.annotations.NullMarked;
