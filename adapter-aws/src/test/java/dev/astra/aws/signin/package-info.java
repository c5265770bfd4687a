@NullMarked
package dev.astra.aws.signin;

import org.jspecify.annotations.NullMarked;
