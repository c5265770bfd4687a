/** The organization and its member accounts. */
@NullMarked
package dev.astra.aws.account;

import org.jspecify.annotations.NullMarked;
