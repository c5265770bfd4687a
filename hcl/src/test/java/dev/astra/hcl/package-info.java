@NullMarked
package dev.astra.hcl;

import org.jspecify.annotations.NullMarked;
