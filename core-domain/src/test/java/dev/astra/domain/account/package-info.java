@NullMarked
package dev.astra.domain.account;

import org.jspecify.annotations.NullMarked;
