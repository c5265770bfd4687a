@NullMarked
package dev.astra.application.audit;

import org.jspecify.annotations.NullMarked;
