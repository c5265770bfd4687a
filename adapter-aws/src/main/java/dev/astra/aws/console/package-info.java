/** The data channel of the Session Manager, over which a terminal and a program far away talk. */
@NullMarked
package dev.astra.aws.console;

import org.jspecify.annotations.NullMarked;
