package dev.astra.domain.operation;

import java.time.Instant;
import java.util.Map;

/**
 * A run of something that takes more than one outside call.
 *
 * @param finished the steps that are done, each with the identifier it left behind; never a secret value
 */
public record Operation(String id, OperationKey key, Instant startedAt, Map<String, String> finished) {
    public Operation {
        finished = Map.copyOf(finished);
    }
}
