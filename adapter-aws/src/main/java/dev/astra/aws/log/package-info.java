/** What services write, in CloudWatch Logs. */
@NullMarked
package dev.astra.aws.log;

import org.jspecify.annotations.NullMarked;
