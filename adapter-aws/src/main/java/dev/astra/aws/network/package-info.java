/** Permits as rules of the astra-connect security group, closed by EventBridge Scheduler. */
@NullMarked
package dev.astra.aws.network;

import org.jspecify.annotations.NullMarked;
