@NullMarked
package dev.astra.application.account;

import org.jspecify.annotations.NullMarked;
