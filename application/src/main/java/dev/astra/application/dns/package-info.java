/** Whether the organization's zones are delegated. */
@NullMarked
package dev.astra.application.dns;

import org.jspecify.annotations.NullMarked;
