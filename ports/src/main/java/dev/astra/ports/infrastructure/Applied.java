package dev.astra.ports.infrastructure;

import dev.astra.domain.infrastructure.Outputs;

/**
 * A stack that is as it is written.
 *
 * @param changes how many resources had to be changed for that
 */
public record Applied(int changes, Outputs outputs) {}
