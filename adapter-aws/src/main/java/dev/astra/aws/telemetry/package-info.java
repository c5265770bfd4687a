/** What CloudWatch has measured of services. */
@NullMarked
package dev.astra.aws.telemetry;

import org.jspecify.annotations.NullMarked;
