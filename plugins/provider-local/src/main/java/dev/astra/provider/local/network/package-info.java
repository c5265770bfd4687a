/** Who may reach an environment from where, and until when. */
@NullMarked
package dev.astra.provider.local.network;

import org.jspecify.annotations.NullMarked;
