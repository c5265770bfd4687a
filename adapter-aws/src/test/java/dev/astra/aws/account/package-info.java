@NullMarked
package dev.astra.aws.account;

import org.jspecify.annotations.NullMarked;
