package dev.astra.ports.metadata;

import dev.astra.domain.operation.Operation;
import dev.astra.domain.operation.OperationKey;
import java.time.Instant;

/** The durable record of running operations, from which a killed one is resumed. */
public interface Journal {

    /** The operation of the key that has not been closed yet, or a new one without any finished step. */
    Operation open(OperationKey key, Instant now);

    /** Records that a step is about to begin. */
    void started(Operation operation, String step, Instant now);

    /**
     * Records that a step is done.
     *
     * @param result the identifier it left behind, or an empty text; never a secret value
     */
    void finished(Operation operation, String step, String result, Instant now);

    /** Ends the operation: the next one of the same key starts afresh. */
    void close(Operation operation, Instant now);
}
