/** The opened cloud, and what concerns a whole account or region. */
@NullMarked
package dev.astra.aws.cloud;

import org.jspecify.annotations.NullMarked;
