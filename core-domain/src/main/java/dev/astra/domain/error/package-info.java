/** What can go wrong, said once in a form every front end can show. */
@NullMarked
package dev.astra.domain.error;

import org.jspecify.annotations.NullMarked;
