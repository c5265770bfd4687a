/** The AWS API emulator: its life, and what a test may tell it and ask it. */
@NullMarked
package dev.astra.testsupport.emulator;

import org.jspecify.annotations.NullMarked;
