/** Address blocks and the plan by which 10.0.0.0/8 is handed out. */
@NullMarked
package dev.astra.domain.network;

import org.jspecify.annotations.NullMarked;
