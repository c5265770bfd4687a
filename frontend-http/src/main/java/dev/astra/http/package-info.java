/** The HTTP front end: the same use cases as the command line, for many callers at once. */
@NullMarked
package dev.astra.http;

import org.jspecify.annotations.NullMarked;
