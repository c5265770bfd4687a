/** Recording what is done, and looking it up. */
@NullMarked
package dev.astra.application.audit;

import org.jspecify.annotations.NullMarked;
