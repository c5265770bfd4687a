package dev.astra.ports.infrastructure;

import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.domain.operation.ProgressListener;
import java.util.Optional;

/**
 * Makes a stack real. Different stacks may be worked on at once; a second run on the same stack waits for the first, or
 * fails with CONFLICT when that takes too long.
 */
public interface InfrastructureEngine {

    /** Whether what the engine needs is installed. */
    ToolStatus check();

    /** What applying the stack would change; nothing is changed by asking. */
    Plan plan(Execution execution, ProgressListener listener);

    /**
     * Makes the stack as it is written. Applying what is applied already changes nothing.
     *
     * @return what the stack tells others about itself
     * @throws dev.astra.domain.error.AstraException EXTERNAL when a resource cannot be made; what was made stays made
     *     and known, so that applying again goes on from there
     */
    Applied apply(Execution execution, ProgressListener listener);

    /** What an applied stack tells others, or nothing when it has never been applied. */
    Optional<Outputs> outputs(Execution execution);
}
