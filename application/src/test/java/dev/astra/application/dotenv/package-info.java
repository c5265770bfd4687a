/** Tests of reading files of variables. */
@NullMarked
package dev.astra.application.dotenv;

import org.jspecify.annotations.NullMarked;
