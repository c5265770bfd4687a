/** What must never show anywhere. */
@NullMarked
package dev.astra.assembly.security;

import org.jspecify.annotations.NullMarked;
