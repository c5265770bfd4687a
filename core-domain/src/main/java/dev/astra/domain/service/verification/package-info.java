/** Whether a service can run what it is to run: what is around it, and what was found to be right or wrong. */
@NullMarked
package dev.astra.domain.service.verification;

import org.jspecify.annotations.NullMarked;
