/** The people of the organization, in IAM Identity Center. */
@NullMarked
package dev.astra.aws.identity;

import org.jspecify.annotations.NullMarked;
