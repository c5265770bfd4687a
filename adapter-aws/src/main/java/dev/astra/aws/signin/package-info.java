/** Signing in at IAM Identity Center, and acting as whoever has. */
@NullMarked
package dev.astra.aws.signin;

import org.jspecify.annotations.NullMarked;
