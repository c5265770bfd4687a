/** Clients of the AWS services, signed in to the account they work in. */
@NullMarked
package dev.astra.aws.client;

import org.jspecify.annotations.NullMarked;
