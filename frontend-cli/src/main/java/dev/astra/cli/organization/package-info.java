/** astra init and astra demo. */
@NullMarked
package dev.astra.cli.organization;

import org.jspecify.annotations.NullMarked;
