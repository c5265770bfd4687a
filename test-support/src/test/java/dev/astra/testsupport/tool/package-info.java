@NullMarked
package dev.astra.testsupport.tool;

import org.jspecify.annotations.NullMarked;
