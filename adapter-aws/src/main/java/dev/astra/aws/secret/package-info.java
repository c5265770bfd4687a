/** Secret values, in Secrets Manager. */
@NullMarked
package dev.astra.aws.secret;

import org.jspecify.annotations.NullMarked;
