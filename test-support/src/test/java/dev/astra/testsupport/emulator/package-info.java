@NullMarked
package dev.astra.testsupport.emulator;

import org.jspecify.annotations.NullMarked;
