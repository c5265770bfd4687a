/** The programs that tests run, found wherever a machine keeps them. */
@NullMarked
package dev.astra.testsupport.tool;

import org.jspecify.annotations.NullMarked;
