/** Long-running work: its journalled steps and the progress it reports. */
@NullMarked
package dev.astra.domain.operation;

import org.jspecify.annotations.NullMarked;
